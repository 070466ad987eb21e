using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Topics;

/// <summary>The author takes a post back. A trace stays ("撤回了一条回复"), so that what others answered still reads straight.</summary>
internal static class WithdrawPost
{
    /// <summary>How long the author may think better of it.</summary>
    private static readonly TimeSpan Regret = TimeSpan.FromMinutes(10);

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

    public static bool MayReturn(DateTimeOffset? withdrawnAt, DateTimeOffset now) => withdrawnAt is { } at && now - at < Regret;

    /// <summary>Back again, as it was. Not where a host put it away meanwhile, and not after a while: others have read on.</summary>
    public static async Task<Outcome<GroupId>> Return(XinhuoDb db, Actor me, TopicId id, int number, DateTimeOffset now)
    {
        var author = me.Member();
        if (await PostStanding.Of(db, id, number, author) is not { } standing || standing.Author != author || number > 0 && standing.TopicGone)
            return Refusal.NotFound;
        if (number == 0)
        {
            var topic = await db.Topics().AsTracking().SingleAsync(t => t.Id == id);
            if (topic.HiddenAt is not null || !MayReturn(topic.WithdrawnAt, now))
                return Refusal.NotFound;
            topic.WithdrawnAt = null;
            await db.SaveChangesAsync();
            await db.Groups().Where(g => g.Id == standing.Group).ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount + 1));
            var words = new[] { topic.Title, PlainText.Of(topic.Body), KnowledgeObject.Read(topic.Knowledge)?.Words };
            await db.Put(new Findable("topic", id.Value, standing.Group.Value, topic.CreatedAt, string.Join('\n', words.Where(w => !string.IsNullOrEmpty(w)))));
        }
        else
        {
            var reply = await db.Replies().AsTracking().SingleAsync(r => r.TopicId == id && r.Number == number);
            if (reply.HiddenAt is not null || !MayReturn(reply.WithdrawnAt, now))
                return Refusal.NotFound;
            reply.WithdrawnAt = null;
            await db.SaveChangesAsync();
            await db.Put(new Findable("reply", reply.Id.Value, standing.Group.Value, reply.At, PlainText.Of(reply.Body)));
        }
        await PicturesInSight.Settle(db, standing.Group, id, number);
        db.Record(me, now, new PostReturned(id, standing.Group, number, author));
        PostTopic.Changed(db, id, standing.Group, number);
        return standing.Group;
    }
}
