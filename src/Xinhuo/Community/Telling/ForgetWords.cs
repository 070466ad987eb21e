using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>A post was taken back or hidden: notices of it stay and quote it no more. Doing it twice is doing it once.</summary>
internal sealed class ForgetWords : IListener<PostWithdrawn>, IListener<PostHidden>
{
    public Task Hear(PostWithdrawn withdrawn, Heard heard, XinhuoDb db) => Forget(db, withdrawn.Topic, withdrawn.Number);

    public Task Hear(PostHidden hidden, Heard heard, XinhuoDb db) => Forget(db, hidden.Topic, hidden.Number);

    private static async Task Forget(XinhuoDb db, TopicId topic, int number)
    {
        var about = ToldPost.AboutOf(topic, number);
        foreach (var kind in (string[])["", "thanks:", "marked:", "answered:"])
            await db.Unquote(kind + about);
    }
}
