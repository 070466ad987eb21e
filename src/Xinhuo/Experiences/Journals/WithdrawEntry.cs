using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Experiences.Journals;

/// <summary>Its author takes an entry back: it, its pictures and what stands below it are there for nobody any more.</summary>
internal static class WithdrawEntry
{
    public static async Task<Outcome<ExperienceId>> Do(XinhuoDb db, Actor me, JournalEntryId id, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { IsAuthor: true, Entry: var entry })
            return Refusal.NotFound;
        entry.WithdrawnAt = now;
        await Photos.Drop(db, [.. PostPhotos.Read(entry.Photos).Select(p => p.Id)], Audiences.Only(me.Member().Value), now);
        await db.Remove(FindingJournals.Name, id.Value);
        db.Record(me, now, new JournalWithdrawn(id, entry.ExperienceId, me.Member()));
        return entry.ExperienceId;
    }
}
