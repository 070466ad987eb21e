using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Introductions;

/// <summary>Reads what suggestions look at, for some or for all, in one query for each sort of thing.</summary>
internal static class ReadTraits
{
    /// <summary>Whoever has dealt with so many, or so many with them, needs no introduction to another such.</summary>
    public const int HubFrom = 40;

    /// <summary>Beyond so many it is cheaper to read everybody.</summary>
    private const int MostNamed = 1_000;

    /// <summary>Members with a key of their own who are here, may act, and neither left the map nor said that they do not want it. No staff.</summary>
    public static IQueryable<MemberId> Suggestable(XinhuoDb db, DateTimeOffset now) => Willing(db, now).Where(m => m.Role == Role.Member).Select(m => m.Id);

    /// <summary>As <see cref="Suggestable"/>, staff included: a member may introduce anybody who lets it be.</summary>
    public static IQueryable<Member> Willing(XinhuoDb db, DateTimeOffset now) =>
        db.Members()
            .Where(m => m.ErasedAt == null && m.NameKey != null && m.OffMapSince == null && (m.Restraint == null || m.RestrainedUntil <= now))
            .Where(m => !db.Set<IntroductionChoices>().Any(c => c.MemberId == m.Id && c.OutSince != null));

    public static async Task<Dictionary<MemberId, Traits>> Of(XinhuoDb db, IReadOnlyCollection<MemberId> people, IReadOnlySet<MemberId> hubs)
    {
        var named = people.Count <= MostNamed ? people.ToList() : null;
        var cities = await db.Members()
            .Where(m => named == null || named.Contains(m.Id))
            .Select(m => new { m.Id, m.City })
            .ToDictionaryAsync(m => m.Id, m => m.City);
        var groups = await (
            from m in db.GroupMemberships()
            where m.JoinedAt != null && m.EndedAt == null && (named == null || named.Contains(m.MemberId))
            join g in db.Groups() on m.GroupId equals g.Id
            where g.Openness != Openness.Hidden
            select new { m.MemberId, m.GroupId }
        ).ToListAsync();
        var chosen = db.Skills().Where(s => s.RetiredAt == null);
        var claims = await db.SkillClaims()
            .Where(c => (named == null || named.Contains(c.MemberId)) && chosen.Any(s => s.Id == c.SkillId))
            .Select(c => new { c.MemberId, c.SkillId })
            .ToListAsync();
        var vouched = await db.Endorsements()
            .Where(e => e.WithdrawnAt == null && e.HiddenAt == null && (named == null || named.Contains(e.MemberId)))
            .Where(e => chosen.Any(s => s.Id == e.SkillId) && db.Members().Any(m => m.Id == e.By && m.ErasedAt == null))
            .Select(e => new { e.MemberId, e.SkillId })
            .Concat(
                db.SkillCredits()
                    .Where(c => (named == null || named.Contains(c.MemberId)) && chosen.Any(s => s.Id == c.SkillId))
                    .Select(c => new { c.MemberId, c.SkillId })
            )
            .Distinct()
            .ToListAsync();
        var wishes = await db.Set<IntroductionWish>()
            .Where(w => (named == null || named.Contains(w.MemberId)) && chosen.Any(s => s.Id == w.SkillId))
            .Select(w => new { w.MemberId, w.SkillId })
            .ToListAsync();
        var (byGroup, byClaim, byVoucher, byWish) = (
            groups.ToLookup(g => g.MemberId, g => g.GroupId.Value),
            claims.ToLookup(c => c.MemberId, c => c.SkillId.Value),
            vouched.ToLookup(v => v.MemberId, v => v.SkillId.Value),
            wishes.ToLookup(w => w.MemberId, w => w.SkillId.Value)
        );
        return people
            .Where(cities.ContainsKey)
            .ToDictionary(
                p => p,
                p => new Traits(
                    p.Value,
                    cities[p]?.Trim(),
                    [.. byGroup[p].Distinct()],
                    [.. byClaim[p].Union(byVoucher[p])],
                    [.. byVoucher[p]],
                    [.. byWish[p]],
                    hubs.Contains(p)
                )
            );
    }

    public static async Task<HashSet<MemberId>> Hubs(XinhuoDb db)
    {
        var dealings = db.Ties().Where(t => t.Count > 0 && t.Kind != TieKind.Saved);
        var outward = dealings.GroupBy(t => t.From).Where(g => g.Select(t => t.To).Distinct().Count() >= HubFrom).Select(g => g.Key);
        var inward = dealings.GroupBy(t => t.To).Where(g => g.Select(t => t.From).Distinct().Count() >= HubFrom).Select(g => g.Key);
        return [.. await outward.ToListAsync(), .. await inward.ToListAsync()];
    }

    /// <summary>Pairs that stay unsuggested for one of these: dealings, blocks, somebody's wish, an earlier offer.</summary>
    public static async Task<HashSet<(Guid, Guid)>> Apart(XinhuoDb db, IReadOnlyCollection<Guid> people, DateTimeOffset now)
    {
        var named = people.Count <= MostNamed ? people.Select(p => new MemberId(p)).ToList() : null;
        var offeredSince = now - Offers.NotAgainWithin;
        var apart = new HashSet<(Guid, Guid)>();
        IQueryable<Two>[] sorts =
        [
            db.Ties().Where(t => t.Count > 0).Select(t => new Two { One = t.From, Other = t.To }),
            db.Set<Block>().Select(b => new Two { One = b.By, Other = b.Of }),
            db.Set<IntroductionLetBe>().Select(l => new Two { One = l.First, Other = l.Second }),
            db.Set<Introduction>().Where(i => i.OfferedAt > offeredSince).Select(i => new Two { One = i.First, Other = i.Second }),
        ];
        foreach (var sort in sorts)
        {
            var found = named is null ? sort : sort.Where(p => named.Contains(p.One)).Concat(sort.Where(p => named.Contains(p.Other)));
            await foreach (var pair in found.AsAsyncEnumerable())
                apart.Add(Matching.Pair(pair.One.Value, pair.Other.Value));
        }
        return apart;
    }

    private sealed class Two
    {
        public required MemberId One { get; init; }
        public required MemberId Other { get; init; }
    }
}
