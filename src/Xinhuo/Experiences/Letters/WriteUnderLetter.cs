using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Letters;

/// <summary>One of the two writes under a letter. Its reader's word waits until whoever answers for the letter has said one.</summary>
internal static class WriteUnderLetter
{
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, LetterId id, PostWords words, Guid? once, DateTimeOffset now)
    {
        await db.InTurn($"letter:{id.Value}");
        if (await LetterStanding.Of(db, me.Member(), id, tracked: true) is not { } standing)
            return Refusal.NotFound;
        var (letter, by) = (standing.Letter, me.Member());
        if (
            once is not null
            && await db.Set<LetterLine>().Where(l => l.AuthorId == by && l.Once == once).Select(l => (int?)l.Number).SingleOrDefaultAsync() is { } said
        )
            return said;
        var other = standing.IsReader ? standing.AnswersFor : letter.To;
        if (await db.Set<Block>().AnyAsync(b => b.By == by && b.Of == other))
            return Refusal.Of("experiences.letter.blocked");
        var number = ++letter.LastNumber;
        db.Add(
            new LetterLine
            {
                LetterId = id,
                Number = number,
                AuthorId = by,
                At = now,
                Body = words.Body,
                BodyHtml = words.Html,
                Once = once,
            }
        );
        if (standing.IsReader)
            letter.ReaderSaid(now);
        else
            letter.Answered();
        db.Record(me, now, new LetterReplied(id, number, by, other, standing.IsReader));
        return number;
    }
}
