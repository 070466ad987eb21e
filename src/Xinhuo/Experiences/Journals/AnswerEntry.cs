using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Journals;

/// <summary>Somebody who may read an entry, and is in the experience or works for the brand, says something below it.</summary>
internal static class AnswerEntry
{
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, JournalEntryId id, PostWords words, Guid? once, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { MayAnswer: true } standing)
            return Refusal.NotFound;
        var (entry, by) = (standing.Entry, me.Member());
        if (
            once is not null
            && await db.Set<JournalAnswer>().Where(a => a.AuthorId == by && a.Once == once).Select(a => (int?)a.Number).SingleOrDefaultAsync() is { } said
        )
            return said;
        if (await db.Set<Block>().AnyAsync(b => b.By == by && b.Of == entry.AuthorId))
            return Refusal.Of("experiences.letter.blocked");
        if (entry.Readers == JournalReaders.Everybody && await CommunityWatch.Words(db, me, words, now) is { } held)
            return held;
        var byStaff = standing.IsStaff && !standing.IsAuthor;
        db.Add(
            new JournalAnswer
            {
                EntryId = id,
                Number = ++entry.LastNumber,
                AuthorId = by,
                At = now,
                Body = words.Body,
                BodyHtml = words.Html,
                Once = once,
            }
        );
        if (byStaff)
            entry.Answered(now);
        db.Record(me, now, new JournalAnswered(id, entry.ExperienceId, entry.LastNumber, entry.AuthorId, by, byStaff));
        return entry.LastNumber;
    }
}
