using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>Tells those who follow a topic of a new reply, and those who follow a group of a new topic. Heard twice, the notices are there already.</summary>
internal sealed class TellFollowers : IListener<ReplyPosted>, IListener<TopicPosted>
{
    public async Task Hear(ReplyPosted reply, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, reply.Topic, reply.Number) is not { } post)
            return;
        // Those it answers hear of it in other words.
        var answered = ((IHappening)reply).Targets;
        var followers = (await Followers(db, reply.Topic.Value)).Where(m => !answered.Contains(m.Value));
        await db.Notify(heard, await post.Hearing(db, followers), post.Tell("follow", "community.notice.followed-topic"));
    }

    public async Task Hear(TopicPosted topic, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, topic.Topic, 0) is not { } post)
            return;
        await db.Notify(
            heard,
            await post.Hearing(db, await Followers(db, topic.Group.Value)),
            post.Tell("follow", "community.notice.followed-group") with
            {
                Together = $"follow:{topic.Group.Value:N}",
            }
        );
    }

    private static Task<List<MemberId>> Followers(XinhuoDb db, Guid what) =>
        db.Followings().Where(f => f.ObjectId == what && f.Level == FollowLevel.Follow).Select(f => f.MemberId).ToListAsync();
}
