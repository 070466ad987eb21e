using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Listening;

/// <summary>Answers an opinion from the queue: an ordinary reply under it, as anybody would write there, and the opinion waits no longer.</summary>
internal static class AnswerHere
{
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, TopicId topic, int number, PostWords words, DateTimeOffset now)
    {
        var opinion = await db.Opinions().SingleOrDefaultAsync(o => o.TopicId == topic && o.Number == number && o.UnmarkedAt == null);
        if (!me.IsStaff || opinion is null)
            return Refusal.NotFound;
        var outcome = await PostReply.Do(db, me, topic, words, now, number == 0 ? null : number);
        if (outcome.Refused)
            return outcome;
        // The listener would say so a second later; whoever pressed the button should find it answered now.
        var reply = new ReplyPosted(
            topic,
            opinion.GroupId,
            default,
            outcome.Value,
            me.Member(),
            opinion.AuthorId,
            number == 0 ? null : number,
            number == 0 ? null : opinion.AuthorId
        );
        await new AnswerOpinion().Hear(reply, new Heard(default, now, me, null), db);
        return outcome;
    }
}
