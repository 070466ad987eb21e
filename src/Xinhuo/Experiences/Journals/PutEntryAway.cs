using Xinhuo.Community;
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
        await Hide(db, entry, me.Member(), said.Text, now);
        db.Record(me, now, new JournalHidden(id, entry.ExperienceId, entry.AuthorId, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> BringBack(XinhuoDb db, Actor me, JournalEntryId id, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { MayPutAway: true, Entry: { IsHidden: true } entry })
            return Refusal.NotFound;
        // What the hosts' desk decided stands in its book, and is changed there.
        if ((await CommunityDesk.Away(db, JournalsAtDesk.Kind, [id.Value], [entry.AuthorId])).Contains((id.Value, 0)))
            return Refusal.Of("experiences.journal.put-away.at-desk");
        await Show(db, entry);
        db.Record(me, now, new JournalShown(id, entry.ExperienceId, entry.AuthorId, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Out of sight and out of the search, whoever decided it.</summary>
    public static async Task Hide(XinhuoDb db, JournalEntry entry, MemberId by, string why, DateTimeOffset now)
    {
        entry.Hide(by, why, now);
        await db.Remove(FindingJournals.Name, entry.Id.Value);
    }

    public static async Task Show(XinhuoDb db, JournalEntry entry)
    {
        entry.Show();
        await WriteEntry.Index(db, entry, PlainText.Of(entry.Body));
    }
}
