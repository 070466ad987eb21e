using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.People;

/// <summary>What is asked of the directory.</summary>
/// <param name="Place">A province or a city.</param>
/// <param name="Fits">What other rooms' filters add.</param>
internal sealed record Question(string? Words, SkillId? Skill, string? Place, Stage? Stage, IReadOnlyList<Expression<Func<Member, bool>>> Fits);

/// <summary>A page of people, and the key of the next one.</summary>
internal sealed record PeoplePage(IReadOnlyList<Member> People, string? Next);

/// <summary>
/// The directory, paged by key: first who introduced themselves, the latest first; then everybody else, the newest first. With words, by the search
/// index, the latest written first.
/// </summary>
internal static class PeopleQuery
{
    public const int PageSize = 24;
    private const int Bite = 200;

    public static Task<PeoplePage> Run(XinhuoDb db, Question question, string? after, DateOnly today) =>
        string.IsNullOrWhiteSpace(question.Words) ? List(db, question, after, today) : Search(db, question, after, today);

    private static async Task<PeoplePage> List(XinhuoDb db, Question question, string? after, DateOnly today)
    {
        var people = Narrow(db, question, today);
        var key = Key.Read(after);
        var found = new List<Member>();
        if (key is not { Silent: true })
        {
            var spoken = people.Where(m => m.IntroducedAt != null);
            if (key is { } k)
                spoken = spoken.Where(m => m.IntroducedAt <= k.At && (m.IntroducedAt < k.At || m.Id < k.Id));
            found = await spoken.OrderByDescending(m => m.IntroducedAt).ThenByDescending(m => m.Id).Take(PageSize + 1).ToListAsync();
        }
        if (found.Count <= PageSize)
        {
            var silent = people.Where(m => m.IntroducedAt == null);
            if (key is { Silent: true } k)
                silent = silent.Where(m => m.JoinedAt <= k.At && (m.JoinedAt < k.At || m.Id < k.Id));
            found.AddRange(await silent.OrderByDescending(m => m.JoinedAt).ThenByDescending(m => m.Id).Take(PageSize + 1 - found.Count).ToListAsync());
        }
        return found.Count <= PageSize ? new(found, null) : new(found[..PageSize], Key.After(found[PageSize - 1]));
    }

    private static async Task<PeoplePage> Search(XinhuoDb db, Question question, string? after, DateOnly today)
    {
        var before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var found = new List<Member>();
        while (true)
        {
            var hits = await db.Find(question.Words!, [], Bite, before, MemberSearch.Kind);
            var ids = hits.Select(h => new MemberId(h.Id)).ToList();
            var fit = await Narrow(db, question, today).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
            foreach (var hit in hits)
            {
                if (found.Count == PageSize)
                    return new(found, before.ToString(CultureInfo.InvariantCulture));
                before = hit.Number;
                if (fit.TryGetValue(new MemberId(hit.Id), out var member))
                    found.Add(member);
            }
            if (hits.Count < Bite)
                return new(found, null);
        }
    }

    private static IQueryable<Member> Narrow(XinhuoDb db, Question question, DateOnly today)
    {
        var people = db.Members().AsNoTracking().Where(m => m.ErasedAt == null);
        if (question.Place is { } place)
            people = people.Where(m => m.Province == place || m.City == place);
        if (question.Skill is { } skill)
            people = people.Where(m =>
                m.OffMapSince == null
                && (
                    db.SkillClaims().Any(c => c.MemberId == m.Id && c.SkillId == skill)
                    || db.Endorsements().Any(e => e.MemberId == m.Id && e.SkillId == skill && e.WithdrawnAt == null && e.HiddenAt == null)
                    || db.SkillCredits().Any(c => c.MemberId == m.Id && c.SkillId == skill)
                )
            );
        if (question.Stage is { } stage)
            people = people.Where(At(db, stage, today));
        return question.Fits.Aggregate(people, (narrowed, fits) => narrowed.Where(fits));
    }

    /// <summary><see cref="Lifecycle.Of"/> as the database says it; a test holds the two together.</summary>
    private static Expression<Func<Member, bool>> At(XinhuoDb db, Stage stage, DateOnly today)
    {
        var owned = db.Ownerships();
        var newSince = today.AddDays(-Lifecycle.NewForDays);
        return stage switch
        {
            Stage.Prospective => m => owned.Any(o => o.MemberId == m.Id) && !owned.Any(o => o.MemberId == m.Id && o.Since <= today),
            Stage.New => m =>
                owned.Count(o => o.MemberId == m.Id && o.Since <= today) == 1
                && owned.Any(o => o.MemberId == m.Id && o.Since <= today && o.Since >= newSince && (o.Until == null || o.Until > today)),
            Stage.LongTerm => m =>
                owned.Count(o => o.MemberId == m.Id && o.Since <= today) == 1
                && owned.Any(o => o.MemberId == m.Id && o.Since < newSince && (o.Until == null || o.Until > today)),
            _ => m =>
                owned.Count(o => o.MemberId == m.Id && o.Since <= today) > 1
                && owned.Any(o => o.MemberId == m.Id && o.Since <= today && (o.Until == null || o.Until > today)),
        };
    }

    /// <summary>Where a page ended: among those who introduced themselves, or among the silent.</summary>
    private readonly record struct Key(bool Silent, DateTimeOffset At, MemberId Id)
    {
        public static string After(Member last) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(last.IntroducedAt is null ? 's' : 'i')}-{(last.IntroducedAt ?? last.JoinedAt).UtcTicks}-{last.Id.Value:N}"
            );

        public static Key? Read(string? text) =>
            text?.Split('-') is ["s" or "i", var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var guid)
                ? new Key(text[0] == 's', PageKey.At(at), new MemberId(guid))
                : null;
    }
}
