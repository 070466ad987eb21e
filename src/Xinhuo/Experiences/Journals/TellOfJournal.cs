using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Journals;

/// <summary>
/// Tells whoever answers for its author, and the experience's employee, of a new entry; and its author what was said below it, what came of it, and that it was put
/// away. Heard twice, the notice is there already.
/// </summary>
internal sealed class TellOfJournal : IListener<JournalWritten>, IListener<JournalAnswered>, IListener<InsightLedToChange>, IListener<JournalHidden>
{
    public static string AboutAnswer(JournalEntryId entry, int number) => About(entry, $"answer:{number}");

    public static string AboutChange(JournalEntryId entry, Guid change) => About(entry, $"change:{change:N}");

    public async Task Hear(JournalWritten written, Heard heard, XinhuoDb db)
    {
        if (await Find(db, written.Entry) is not { } entry)
            return;
        var experience = await db.Experiences().SingleAsync(e => e.Id == written.Experience);
        await db.Notify(
            heard,
            [await JournalStanding.Answering(db, entry, experience), experience.LeadId],
            Tell(written.Entry, "experiences.journal.notice.written", "written") with
            {
                Values = [experience.Title],
                Quote = PlainText.Of(entry.Body),
            }
        );
    }

    public async Task Hear(JournalAnswered answered, Heard heard, XinhuoDb db)
    {
        var words = await db.Set<JournalAnswer>()
            .Where(a => a.EntryId == answered.Entry && a.Number == answered.Number && a.WithdrawnAt == null)
            .Select(a => a.Body)
            .SingleOrDefaultAsync();
        if (words is null)
            return;
        await db.Notify(
            heard,
            [answered.Author],
            Tell(answered.Entry, "experiences.journal.notice.answered", $"answer:{answered.Number}") with
            {
                Href = $"/journal/{answered.Entry.Value}#a{answered.Number}",
                Quote = PlainText.Of(words),
                Together = $"journal:{answered.Entry.Value:N}:answers",
            }
        );
    }

    public async Task Hear(InsightLedToChange changed, Heard heard, XinhuoDb db)
    {
        if (await db.Set<JournalChange>().AnyAsync(c => c.Id == changed.Change))
            await db.Notify(
                heard,
                [changed.Author],
                Tell(changed.Entry, "experiences.journal.notice.changed", $"change:{changed.Change:N}") with
                {
                    Values = [changed.Title],
                    Regardless = true,
                }
            );
    }

    public Task Hear(JournalHidden hidden, Heard heard, XinhuoDb db) =>
        db.Notify(heard, [hidden.Author], Tell(hidden.Entry, "experiences.journal.notice.put-away", $"put-away:{heard.Id:N}") with { Regardless = true });

    private static Task<JournalEntry?> Find(XinhuoDb db, JournalEntryId id) =>
        db.Set<JournalEntry>().SingleOrDefaultAsync(e => e.Id == id && e.WithdrawnAt == null);

    private static Tidings Tell(JournalEntryId entry, string word, string what) =>
        new("journal", word, $"/journal/{entry.Value}", About(entry, what)) { Thing = entry.Value, Audience = JournalStanding.AudienceOf(entry) };

    private static string About(JournalEntryId entry, string what) => $"journal:{entry.Value:N}:{what}";
}
