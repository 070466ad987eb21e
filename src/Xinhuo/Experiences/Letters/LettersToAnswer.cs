using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Experiences.Letters;

/// <summary>
/// Whoever wrote under a letter and waits for a word: by name for whoever answers for that letter, and to the others of the brand only as a number. What was
/// written is never quoted to them.
/// </summary>
internal sealed class LettersToAnswer(Words words) : IStaffWork
{
    private const int MostExcerpt = 40;

    public async Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var member = me.MemberId()!.Value;
        var mine = await Mine(db, member).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(l => l.WaitsSince) }).SingleOrDefaultAsync();
        if (mine is null)
            return null;
        var first = await Mine(db, member).OrderBy(l => l.WaitsSince).Select(l => l.Id).FirstAsync();
        return new Lead(
            words.Count("experiences.duty.letters", mine.Count, Spoken.Number(mine.Count)),
            words["community.home.duty.since"],
            mine.Count == 1 ? $"/letters/{first.Value}#under" : "/service",
            "mail",
            mine.Oldest
        );
    }

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var member = me.MemberId()!.Value;
        var mine = await Mine(db, member)
            .OrderBy(l => l.WaitsSince)
            .ThenBy(l => l.Id)
            .Select(l => new
            {
                l.Id,
                l.WaitsSince,
                Who = db.Members().Single(m => m.Id == l.To),
                Said = db.Set<LetterLine>().Where(x => x.LetterId == l.Id && x.AuthorId == l.To).OrderByDescending(x => x.Number).Select(x => x.Body).First(),
            })
            .Take(most)
            .ToListAsync();
        var all = await db.Set<Letter>().CountAsync(l => l.WaitsSince != null && l.HeldAt == null);
        return all == 0
            ? null
            : new Queue(
                "letters",
                mine.ConvertAll(l => new Waiting(
                    l.Who.Id,
                    l.Who.Name,
                    l.Who.PhotoUrl,
                    l.Who.Href,
                    l.WaitsSince!.Value,
                    "experiences.serving.letters.said",
                    PlainText.Of(l.Said, MostExcerpt),
                    "experiences.letter.answer",
                    "reply",
                    $"/letters/{l.Id.Value}#under"
                )),
                all - mine.Count
            )
            {
                Word = "experiences.serving.letters",
            };
    }

    /// <summary>One's own, and in one's own experiences those whose author works for the brand no more.</summary>
    private static IQueryable<Letter> Mine(XinhuoDb db, MemberId me) =>
        from l in db.Set<Letter>()
        where l.WaitsSince != null && l.HeldAt == null
        where l.AuthorId == me || db.Experiences().Any(e => e.Id == l.ExperienceId && e.LeadId == me) && !db.Staff().Any(m => m.Id == l.AuthorId)
        select l;
}
