using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Experiences.Journals;

/// <summary>写几句: one who is in an experience writes of it, for those they choose. An insight waits for a word of the brand.</summary>
internal static class WriteEntry
{
    public static async Task<Outcome<JournalEntryId>> Do(XinhuoDb db, Actor me, ExperienceId id, JournalInput form, PostWords words, DateTimeOffset now)
    {
        if (await ExperienceStanding.Of(db, me.Member(), me.Role, id) is not { IsIn: true, Experience: var experience })
            return Refusal.NotFound;
        if (Check(form) is { } wrong)
            return wrong;
        var (by, once) = (me.Member(), form.Once);
        if (
            once is not null
            && await db.Set<JournalEntry>().Where(e => e.AuthorId == by && e.Once == once).Select(e => (JournalEntryId?)e.Id).SingleOrDefaultAsync() is { } said
        )
            return said;
        if (form.Readers == JournalReaders.Everybody && await CommunityWatch.Words(db, me, words, now) is { } held)
            return held;
        var entry = new JournalEntry
        {
            Id = Ids.New<JournalEntryId>(now),
            ExperienceId = id,
            AuthorId = by,
            At = now,
            Kind = form.Kind!.Value,
            Readers = form.Readers!.Value,
            Body = words.Body,
            BodyHtml = words.Html,
            Once = once,
        };
        entry.Photos = PostPhotos.Write(await Photos.Show(db, words.Photos, by.Value, JournalStanding.AudienceOf(entry.Id), words.Alts));
        entry.Wait(now);
        db.Add(entry);
        db.Record(me, now, new JournalWritten(entry.Id, id, by), rewardKnown: experience.RewardKnown);
        await Index(db, entry, words.Findable);
        return entry.Id;
    }

    public static Refusal? Check(JournalInput form) =>
        Refusal.All(
            form.Kind is { } kind && Enum.IsDefined(kind) ? null : Refusal.On("Kind", "experiences.journal.kind.missing"),
            form.Readers is { } readers && Enum.IsDefined(readers) ? null : Refusal.On("Readers", "experiences.journal.readers.missing")
        );

    /// <summary>What is for everybody can be searched by all; what is for those who came, by them and the brand's people.</summary>
    public static Task Index(XinhuoDb db, JournalEntry entry, string text) =>
        entry is { Readers: not JournalReaders.Sender, WithdrawnAt: null, HiddenAt: null }
            ? db.Put(new Findable(FindingJournals.Name, entry.Id.Value, ScopeOf(entry), entry.At, text))
            : db.Remove(FindingJournals.Name, entry.Id.Value);

    private static Guid? ScopeOf(JournalEntry entry) => entry.Readers == JournalReaders.Everybody ? null : entry.ExperienceId.Value;
}
