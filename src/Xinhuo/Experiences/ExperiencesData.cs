using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences.Letters;
using Xinhuo.Experiences.Spaces;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences;

/// <summary>
/// What experiences keep about a person. They take along the letters written to them, what they wrote under letters, and where they came. When they leave, what was
/// meant for them alone goes; a letter's author keeps what was said to the author, without the name.
/// </summary>
internal sealed class ExperiencesData(Words words) : IPersonalData
{
    public string Room => "experiences";

    public LeavingWords Describe(Words said) => new([said["experiences.leaving.goes"]], [said["experiences.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("letters", words["experiences.archive.letters"], Letters(db, me), cancel);
        await archive.Add("letter-lines", words["experiences.archive.lines"], Lines(db, me), cancel);
        await archive.Add("experiences", words["experiences.archive.experiences"], Came(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var mine = db.Set<Letter>().Where(l => l.To == me).Select(l => l.Id);
        await db.Set<LetterPutAway>().Where(a => mine.Contains(a.LetterId)).ExecuteDeleteAsync();
        await db.Set<LetterAddressee>().Where(a => a.MemberId == me || a.AuthorId == me).ExecuteDeleteAsync();
        await db.Set<LetterDraft>().Where(d => d.AuthorId == me).ExecuteDeleteAsync();
        // Nobody can answer them any more.
        await db.Set<Letter>().Where(l => l.To == me).ExecuteUpdateAsync(l => l.SetProperty(x => x.WaitsSince, (DateTimeOffset?)null));
        await HandOverExperiences.From(db, me, now);
        var places = await db.ExperienceGuests().AsTracking().Where(g => g.MemberId == me && g.LeftAt == null).ToListAsync();
        foreach (var place in places)
        {
            place.LeftAt = now;
            (await db.Experiences().AsTracking().SingleAsync(e => e.Id == place.ExperienceId)).GiveBack();
        }
        await db.SaveChangesAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Letters(XinhuoDb db, MemberId me)
    {
        var letters =
            from l in db.Set<Letter>()
            where l.To == me && l.HeldAt == null || l.AuthorId == me
            join a in db.Members() on l.AuthorId equals a.Id
            join t in db.Members() on l.To equals t.Id
            orderby l.SentAt
            select new
            {
                Letter = l,
                From = a.Name,
                To = t.Name,
                Away = l.To == me && db.Set<LetterPutAway>().Any(p => p.LetterId == l.Id),
            };
        await foreach (var one in letters.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = one.Letter.SentAt,
                ["from"] = one.From,
                ["to"] = one.To,
                ["words"] = one.Letter.Body,
                ["came"] = one.Letter.AcceptedAt,
                ["another time"] = one.Letter.NotNowAt,
                ["put away"] = one.Away,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Lines(XinhuoDb db, MemberId me)
    {
        await foreach (var line in db.Set<LetterLine>().Where(l => l.AuthorId == me).OrderBy(l => l.At).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = line.At,
                ["words"] = line.Body,
                ["address"] = $"/letters/{line.LetterId.Value}#l{line.Number}",
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Came(XinhuoDb db, MemberId me)
    {
        var places = db.ExperienceGuests()
            .Where(g => g.MemberId == me)
            .Join(
                db.Experiences(),
                g => g.ExperienceId,
                e => e.Id,
                (g, e) =>
                    new
                    {
                        g.CameAt,
                        g.LeftAt,
                        e.Title,
                    }
            )
            .OrderBy(g => g.CameAt);
        await foreach (var place in places.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["experience"] = place.Title,
                ["came"] = place.CameAt,
                ["left"] = place.LeftAt,
            };
    }
}
