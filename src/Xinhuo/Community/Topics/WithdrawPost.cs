using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Topics;

/// <summary>The author takes a post back. A trace stays ("撤回了一条回复"), so that what others answered still reads straight.</summary>
internal static class WithdrawPost
{
    public static async Task<Outcome<GroupId>> Do(XinhuoDb db, Actor me, TopicId id, int number, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, id, number, me.Member()) is not { Gone: false } standing || standing.Author != me.Member())
            return Refusal.NotFound;
        if (number == 0)
        {
            await db.Topics().Where(t => t.Id == id).ExecuteUpdateAsync(t => t.SetProperty(x => x.WithdrawnAt, now));
            await db.Groups().Where(g => g.Id == standing.Group).ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount - 1));
            await db.Remove("topic", id.Value);
        }
        else
        {
            var reply = await db.Replies().Where(r => r.TopicId == id && r.Number == number).Select(r => r.Id).SingleAsync();
            await db.Replies().Where(r => r.Id == reply).ExecuteUpdateAsync(r => r.SetProperty(x => x.WithdrawnAt, now));
            await db.Remove("reply", reply.Value);
        }
        await PicturesInSight.Settle(db, standing.Group, id, number);
        db.Record(me, now, new PostWithdrawn(id, standing.Group, number, me.Member()));
        PostTopic.Changed(db, id, standing.Group, number);
        return standing.Group;
    }
}
