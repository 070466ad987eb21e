using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Journals;

/// <summary>Its author says an entry better, or for more people or fewer: whom it is taken from, it is not there for any more.</summary>
internal static class EditEntry
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, JournalEntryId id, JournalInput form, PostWords words, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { IsAuthor: true, Entry: var entry })
            return Refusal.NotFound;
        if (entry.IsHidden)
            return Refusal.Of("experiences.journal.is-put-away");
        if (WriteEntry.Check(form) is { } wrong)
            return wrong;
        if (form.Readers == JournalReaders.Everybody && await CommunityWatch.Words(db, me, words, now) is { } held)
            return held;
        var shown = await Photos.Show(db, words.Photos, me.Member().Value, JournalStanding.AudienceOf(id), words.Alts);
        var gone = PostPhotos.Read(entry.Photos).Select(p => p.Id).Except(shown.Select(p => p.Id)).ToList();
        await Photos.Drop(db, gone, Audiences.Only(me.Member().Value), now);
        var photos = PostPhotos.Write(shown);
        if (entry.Body == words.Body && entry.Photos == photos && entry.Kind == form.Kind && entry.Readers == form.Readers)
            return Nothing.Value;
        if (entry.Body != words.Body)
            db.Add(
                new JournalEdit
                {
                    Id = Guid.CreateVersion7(now),
                    EntryId = id,
                    At = now,
                    FormerReaders = entry.Readers,
                    FormerBody = entry.Body,
                }
            );
        (entry.Body, entry.BodyHtml, entry.Photos) = (words.Body, words.Html, photos);
        (entry.Kind, entry.Readers, entry.EditedAt) = (form.Kind!.Value, form.Readers!.Value, now);
        entry.Wait(now);
        db.Record(me, now, new JournalEdited(id, entry.ExperienceId, me.Member()));
        await WriteEntry.Index(db, entry, words.Findable);
        return Nothing.Value;
    }
}
