using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members;

/// <summary>Somebody who vouches, in words.</summary>
public sealed record Voucher(MemberId Id, string Name, string? PhotoUrl, string? Note, DateTimeOffset At);

/// <summary>能力: what stands behind "会航拍" for one person: confirmed credits, those who vouch, their own claim.</summary>
/// <param name="Credits">When each confirmed credit was, newest first.</param>
public sealed record Evidence(
    MemberId Member,
    Skill Skill,
    bool Claimed,
    string? ClaimNote,
    IReadOnlyList<Voucher> Vouchers,
    IReadOnlyList<DateTimeOffset> Credits,
    DateTimeOffset LastUse,
    double Strength
)
{
    /// <summary>Somebody other than the person says so: a solid line on the map.</summary>
    public bool IsVouched => Vouchers.Count > 0 || Credits.Count > 0;
}

/// <summary>
/// What people can do and how one knows. Strength: a confirmed credit counts 1, one who vouches 0.3, the own claim 0.1, each halved by every year since
/// it was last true (docs/decisions/0102). Who stepped off the map is in no ranking; what a person hid counts nowhere.
/// </summary>
public static class SkillEvidence
{
    private const double OfCredit = 1,
        OfVoucher = 0.3,
        OfClaim = 0.1;
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(365);

    /// <summary>All of one person's skills, the strongest first.</summary>
    public static Task<IReadOnlyList<Evidence>> Of(XinhuoDb db, MemberId member, DateTimeOffset now) =>
        Gather(
            db,
            db.SkillClaims().Where(c => c.MemberId == member),
            db.Endorsements().Where(e => e.MemberId == member),
            db.SkillCredits().Where(c => c.MemberId == member),
            now
        );

    /// <summary>Everybody on the map who can do this, in that place (a province or a city) where one is given; the strongest first.</summary>
    public static Task<IReadOnlyList<Evidence>> Ranked(XinhuoDb db, SkillId skill, string? place, DateTimeOffset now)
    {
        var people = OnMap(db, place);
        return Gather(
            db,
            db.SkillClaims().Where(c => c.SkillId == skill && people.Contains(c.MemberId)),
            db.Endorsements().Where(e => e.SkillId == skill && people.Contains(e.MemberId)),
            db.SkillCredits().Where(c => c.SkillId == skill && people.Contains(c.MemberId)),
            now
        );
    }

    /// <summary>What is known of these people in these skills; who stepped off the map is the asker's matter.</summary>
    public static Task<IReadOnlyList<Evidence>> Among(
        XinhuoDb db,
        IReadOnlyCollection<MemberId> people,
        IReadOnlyCollection<SkillId> skills,
        DateTimeOffset now
    ) =>
        Gather(
            db,
            db.SkillClaims().Where(c => skills.Contains(c.SkillId) && EF.Parameter(people).Contains(c.MemberId)),
            db.Endorsements().Where(e => skills.Contains(e.SkillId) && EF.Parameter(people).Contains(e.MemberId)),
            db.SkillCredits().Where(c => skills.Contains(c.SkillId) && EF.Parameter(people).Contains(c.MemberId)),
            now
        );

    /// <summary>
    /// All skills of those on the map of whom most is known, at most some hundred people however many there are: what the capability map is drawn from.
    /// </summary>
    internal static async Task<IReadOnlyList<Evidence>> Strongest(XinhuoDb db, string? place, DateTimeOffset now, int most = 120)
    {
        var people = OnMap(db, place);
        var credited = await db.SkillCredits()
            .Where(c => people.Contains(c.MemberId))
            .GroupBy(c => c.MemberId)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .Take(most)
            .ToListAsync();
        var vouched = await db.Endorsements()
            .Where(e => e.WithdrawnAt == null && e.HiddenAt == null && people.Contains(e.MemberId))
            .GroupBy(e => e.MemberId)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .Take(most)
            .ToListAsync();
        var claiming = await db.SkillClaims()
            .Where(c => people.Contains(c.MemberId))
            .OrderByDescending(c => c.At)
            .ThenBy(c => c.MemberId)
            .Select(c => c.MemberId)
            .Take(most)
            .ToListAsync();
        var known = credited.Concat(vouched).Concat(claiming).Distinct().Take(most).ToList();
        return await Gather(
            db,
            db.SkillClaims().Where(c => known.Contains(c.MemberId)),
            db.Endorsements().Where(e => known.Contains(e.MemberId)),
            db.SkillCredits().Where(c => known.Contains(c.MemberId)),
            now
        );
    }

    /// <summary>Within the act that confirmed a part in a work. Twice is once.</summary>
    public static async Task Credit(XinhuoDb db, MemberId member, SkillId skill, Guid work, DateTimeOffset at)
    {
        if (!await db.SkillCredits().AnyAsync(c => c.MemberId == member && c.SkillId == skill && c.Source == work))
            db.Add(
                new SkillCredit
                {
                    MemberId = member,
                    SkillId = skill,
                    Source = work,
                    At = at,
                }
            );
    }

    /// <summary>The part was disputed or taken back.</summary>
    public static Task Uncredit(XinhuoDb db, MemberId member, SkillId skill, Guid work) =>
        db.SkillCredits().Where(c => c.MemberId == member && c.SkillId == skill && c.Source == work).ExecuteDeleteAsync();

    private static IQueryable<MemberId> OnMap(XinhuoDb db, string? place) =>
        db.Members().Where(m => m.ErasedAt == null && m.OffMapSince == null && (place == null || m.Province == place || m.City == place)).Select(m => m.Id);

    private static async Task<IReadOnlyList<Evidence>> Gather(
        XinhuoDb db,
        IQueryable<SkillClaim> claiming,
        IQueryable<Endorsement> endorsing,
        IQueryable<SkillCredit> crediting,
        DateTimeOffset now
    )
    {
        var claims = await claiming.AsNoTracking().ToListAsync();
        var vouching = await (
            from e in endorsing.AsNoTracking()
            join giver in db.Members() on e.By equals giver.Id
            where e.WithdrawnAt == null && e.HiddenAt == null && giver.ErasedAt == null
            orderby e.At descending
            select new
            {
                e.MemberId,
                e.SkillId,
                Voucher = new Voucher(giver.Id, giver.Name, giver.PhotoUrl, e.Note, e.At),
            }
        ).ToListAsync();
        var credits = await crediting.AsNoTracking().OrderByDescending(c => c.At).ToListAsync();
        var skills = await db.Skills().AsNoTracking().ToDictionaryAsync(s => s.Id);

        var byClaim = claims.ToDictionary(c => (c.MemberId, c.SkillId));
        var byVouchers = vouching.ToLookup(v => (v.MemberId, v.SkillId), v => v.Voucher);
        var byCredits = credits.ToLookup(c => (c.MemberId, c.SkillId), c => c.At);
        return
        [
            .. byClaim
                .Keys.Concat(byVouchers.Select(g => g.Key))
                .Concat(byCredits.Select(g => g.Key))
                .Distinct()
                .Select(key =>
                {
                    byClaim.TryGetValue(key, out var claim);
                    IReadOnlyList<Voucher> vouchers = [.. byVouchers[key]];
                    IReadOnlyList<DateTimeOffset> parts = [.. byCredits[key]];
                    var last = new[] { claim?.At, (vouchers.Count > 0 ? vouchers[0].At : (DateTimeOffset?)null), parts.Count > 0 ? parts[0] : null }
                        .Max()!
                        .Value;
                    var strength =
                        parts.Sum(at => OfCredit * Faded(at, now))
                        + vouchers.Sum(v => OfVoucher * Faded(v.At, now))
                        + (claim is null ? 0 : OfClaim * Faded(claim.At, now));
                    return new Evidence(key.MemberId, skills[key.SkillId], claim is not null, claim?.Note, vouchers, parts, last, strength);
                })
                .OrderByDescending(e => e.Strength)
                .ThenBy(e => e.Member.Value)
                .ThenBy(e => e.Skill.Slug, StringComparer.Ordinal),
        ];
    }

    /// <summary>1 today, ½ after a year, ¼ after two.</summary>
    internal static double Faded(DateTimeOffset at, DateTimeOffset now) => Math.Pow(2, -Math.Max(0, (now - at) / HalfLife));
}
