using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Experiences.Journals;

/// <summary>Insights that wait for a word of the brand: with their words for those whom they are for, to the others only as a number.</summary>
internal sealed class InsightsToAnswer(Words words) : IStaffWork
{
    private const int MostExcerpt = 40;

    public async Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var mine = Readable(db, me.MemberId()!.Value, alone: true);
        var found = await mine.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(e => e.WaitsSince) }).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var first = await mine.OrderBy(e => e.WaitsSince).Select(e => e.Id).FirstAsync();
        return new Lead(
            words.Count("experiences.journal.duty", found.Count, Spoken.Number(found.Count)),
            words["community.home.duty.since"],
            found.Count == 1 ? $"/journal/{first.Value}#answers" : "/service",
            "lightbulb",
            found.Oldest
        );
    }

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var shown = await Readable(db, me.MemberId()!.Value, alone: false)
            .OrderBy(e => e.WaitsSince)
            .ThenBy(e => e.Id)
            .Take(most)
            .Join(db.Members(), e => e.AuthorId, m => m.Id, (e, m) => new { Entry = e, Who = m })
            .OrderBy(r => r.Entry.WaitsSince)
            .ThenBy(r => r.Entry.Id)
            .ToListAsync();
        var all = await All(db).CountAsync();
        return all == 0
            ? null
            : new Queue(
                "insights",
                shown.ConvertAll(r => new Waiting(
                    r.Who.Id,
                    r.Who.Name,
                    r.Who.PhotoUrl,
                    r.Who.Href,
                    r.Entry.WaitsSince!.Value,
                    "experiences.journal.serving.said",
                    PlainText.Of(r.Entry.Body, MostExcerpt),
                    "experiences.letter.answer",
                    "reply",
                    $"{r.Entry.Href}#answers"
                )),
                all - shown.Count
            )
            {
                Word = "experiences.journal.serving",
            };
    }

    private static IQueryable<JournalEntry> All(XinhuoDb db) =>
        db.Set<JournalEntry>().Where(e => e.WaitsSince != null && e.WithdrawnAt == null && e.HiddenAt == null);

    /// <param name="alone">Only those whose author this one wrote a letter to, and those of their own experiences.</param>
    private static IQueryable<JournalEntry> Readable(XinhuoDb db, MemberId me, bool alone) =>
        All(db)
            .Where(e =>
                !alone && e.Readers != JournalReaders.Sender
                || db.Experiences().Any(x => x.Id == e.ExperienceId && x.LeadId == me)
                || db.Set<Letter>().Any(l => l.ExperienceId == e.ExperienceId && l.To == e.AuthorId && l.AuthorId == me)
            );
}
