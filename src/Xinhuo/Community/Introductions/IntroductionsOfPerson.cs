using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Introductions;

/// <summary>
/// What Introductions keeps about somebody. They take along whom they were offered and what they themselves said; never what another did, unless both said yes. When they leave, offers
/// without two yeses go with them, and their words to others.
/// </summary>
internal sealed class IntroductionsOfPerson(Words words) : IPersonalData
{
    public string Room => "introductions";

    public LeavingWords Describe(Words said) => new([said["community.introductions.leaving.goes"]], [said["community.introductions.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("offered-to-me", words["community.introductions.archive.mine"], ToMe(db, me), cancel);
        await archive.Add("offered-by-me", words["community.introductions.archive.by-me"], ByMe(db, me), cancel);
        await archive.Add("choices", words["community.introductions.archive.choices"], Chosen(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var about = await db.Set<Introduction>().Where(i => i.First == me || i.Second == me).Select(i => i.Id).ToListAsync();
        var told = about.ConvertAll(TellOfIntroductions.About);
        await db.Rename(db.Notices().Where(n => n.Kind == TellOfIntroductions.Kind && told.Contains(n.About)), 0, null);
        var said = await db.Set<Introduction>().Where(i => i.OfferedBy == me).Select(i => i.Id).ToListAsync();
        foreach (var id in said)
            await db.Unquote(TellOfIntroductions.About(id));
        await db.Set<Introduction>().Where(i => (i.First == me || i.Second == me) && i.AcceptedAt == null).ExecuteDeleteAsync();
        await db.Set<Introduction>().Where(i => i.First == me || i.Second == me).ExecuteUpdateAsync(i => i.SetProperty(x => x.Why, (string?)null));
        await db.Set<Introduction>()
            .Where(i => i.OfferedBy == me)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.OfferedBy, (MemberId?)null).SetProperty(x => x.Words, (string?)null));
        await db.Set<IntroductionChoices>().Where(c => c.MemberId == me).ExecuteDeleteAsync();
        await db.Set<IntroductionWish>().Where(w => w.MemberId == me).ExecuteDeleteAsync();
        await db.Set<IntroductionTurns>().Where(t => t.MemberId == me).ExecuteDeleteAsync();
        await db.Set<IntroductionLetBe>().Where(l => l.First == me || l.Second == me || l.By == me).ExecuteDeleteAsync();
        await db.Set<IntroductionSuggestion>().Where(s => s.Owner == me || s.Other == me).ExecuteDeleteAsync();
        await db.Set<IntroductionSketch>().Where(s => s.MemberId == me).ExecuteDeleteAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> ToMe(XinhuoDb db, MemberId me)
    {
        var mine = db.Set<Introduction>().Where(i => (i.First == me || i.Second == me) && i.HeldAt == null).OrderBy(i => i.OfferedAt);
        foreach (var offer in await mine.ToListAsync())
        {
            var people = await OfferCards.People(db, [offer]);
            yield return new Dictionary<string, object?>
            {
                ["at"] = offer.OfferedAt,
                ["who"] = people[offer.Other(me)].Name,
                ["by"] = offer.OfferedBy is { } by ? people.GetValueOrDefault(by)?.Name : null,
                ["words"] = offer.Words,
                ["i said"] = offer.Of(me)?.ToString(),
                ["met"] = offer.AcceptedAt,
            };
        }
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> ByMe(XinhuoDb db, MemberId me)
    {
        var offered = db.Set<Introduction>().Where(i => i.OfferedBy == me).OrderBy(i => i.OfferedAt);
        foreach (var offer in await offered.ToListAsync())
        {
            var people = await OfferCards.People(db, [offer]);
            yield return new Dictionary<string, object?>
            {
                ["at"] = offer.OfferedAt,
                ["who"] = new[] { people[offer.First].Name, people[offer.Second].Name },
                ["words"] = offer.Words,
                ["met"] = offer.AcceptedAt,
                ["withdrawn"] = offer.WithdrawnAt,
            };
        }
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Chosen(XinhuoDb db, MemberId me)
    {
        var choices = await db.Set<IntroductionChoices>().SingleOrDefaultAsync(c => c.MemberId == me);
        var wishes = await db.Set<IntroductionWish>().Where(w => w.MemberId == me).Join(db.Skills(), w => w.SkillId, s => s.Id, (_, s) => s).ToListAsync();
        var letBe = await (
            from l in db.Set<IntroductionLetBe>()
            where l.By == me
            join first in db.Members() on l.First equals first.Id
            join second in db.Members() on l.Second equals second.Id
            select new { Other = first.Id == me ? second.Name : first.Name }
        ).ToListAsync();
        if (choices is not null || wishes.Count > 0 || letBe.Count > 0)
            yield return new Dictionary<string, object?>
            {
                ["not introduced since"] = choices?.OutSince,
                ["would like to meet"] = wishes.Select(w => w.Name).ToArray(),
                ["not with"] = letBe.Select(l => l.Other).ToArray(),
            };
    }
}
