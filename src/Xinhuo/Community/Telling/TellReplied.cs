using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>Tells whoever was answered, and whose topic it is. Heard twice, the notice is there already.</summary>
internal sealed class TellReplied : IListener<ReplyPosted>
{
    public async Task Hear(ReplyPosted reply, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, reply.Topic, reply.Number) is not { } post)
            return;
        var answered = reply.ParentAuthor ?? reply.TopicAuthor;
        await db.Notify(
            heard,
            await post.Hearing(db, [answered]),
            post.Tell("reply", reply.ParentAuthor is null ? "community.notice.replied-topic" : "community.notice.replied")
        );
        if (reply.TopicAuthor != answered)
            await db.Notify(heard, await post.Hearing(db, [reply.TopicAuthor]), post.Tell("reply", "community.notice.replied-topic"));
    }
}
