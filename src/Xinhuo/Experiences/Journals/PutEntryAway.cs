using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Journals;

/// <summary>The experience's employee, or a host, puts an entry away that they may read, and says why to its author; or brings it back.</summary>
internal static class PutEntryAway
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, JournalEntryId id, string? why, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { MayPutAway: true, Entry: var entry })
            return Refusal.NotFound;
        if (entry.IsHidden)
            return Nothing.Value;
        var said = CleanText.Lines(why, JournalEntry.MostWhy, JournalEntry.MostUnits);
        if (!said.IsFine)
            return said.Refusal == TextRefusal.Empty
                ? Refusal.On("Why", "experiences.journal.put-away.missing")
                : Refusal.On("Why", "experiences.field.long", JournalEntry.MostWhy);
        entry.Hide(me.Member(), said.Text, now);
        await db.Remove(FindingJournals.Name, id.Value);
        db.Record(me, now, new JournalHidden(id, entry.ExperienceId, entry.AuthorId, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> BringBack(XinhuoDb db, Actor me, JournalEntryId id, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { MayPutAway: true, Entry: { IsHidden: true } entry })
            return Refusal.NotFound;
        entry.Show();
        await WriteEntry.Index(db, entry, PlainText.Of(entry.Body));
        db.Record(me, now, new JournalShown(id, entry.ExperienceId, entry.AuthorId, me.Member()));
        return Nothing.Value;
    }
}
