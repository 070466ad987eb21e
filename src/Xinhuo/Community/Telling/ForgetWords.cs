using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>
/// A post was taken back or hidden: notices of it stay and quote it no more, and where it is a topic they do not name it until it is brought back. What
/// they name follows from how the topic stands now, so hearing twice or out of order changes nothing.
/// </summary>
internal sealed class ForgetWords : IListener<PostWithdrawn>, IListener<PostHidden>, IListener<PostRestored>, IListener<PostReturned>
{
    public Task Hear(PostWithdrawn withdrawn, Heard heard, XinhuoDb db) => Forget(db, withdrawn.Topic, withdrawn.Number);

    public Task Hear(PostHidden hidden, Heard heard, XinhuoDb db) => Forget(db, hidden.Topic, hidden.Number);

    public Task Hear(PostRestored restored, Heard heard, XinhuoDb db) => restored.Number == 0 ? Name(db, restored.Topic) : Task.CompletedTask;

    public Task Hear(PostReturned returned, Heard heard, XinhuoDb db) => returned.Number == 0 ? Name(db, returned.Topic) : Task.CompletedTask;

    private static async Task Forget(XinhuoDb db, TopicId topic, int number)
    {
        var about = ToldPost.AboutOf(topic, number);
        foreach (var kind in (string[])["", "thanks:", "marked:", "answered:"])
            await db.Unquote(kind + about);
        if (number == 0)
            await Name(db, topic);
    }

    /// <summary>A topic's title comes first, but where somebody built upon another: there the other's does.</summary>
    private static async Task Name(XinhuoDb db, TopicId topic)
    {
        var (thing, title) = (topic.Value, (await ToldPost.Find(db, topic, 0))?.Title);
        var (told, built) = (db.Notices().Where(n => n.Thing == thing), "built");
        await db.Rename(told.Where(n => n.Kind != built), 0, title);
        await db.Rename(told.Where(n => n.Kind == built), 1, title);
        var heirs = await db.Topics().Where(t => t.BuildsOn == topic).Select(t => (Guid?)t.Id.Value).ToListAsync();
        if (heirs.Count > 0)
            await db.Rename(db.Notices().Where(n => heirs.Contains(n.Thing) && n.Kind == built), 0, title);
    }
}
