using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>Tells those who were named in a post. Heard twice, the notices are there already.</summary>
internal sealed class TellMentioned : IListener<Mentioned>
{
    public async Task Hear(Mentioned mentioned, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, mentioned.Topic, mentioned.Number) is { } post)
            await db.Notify(heard, await post.Hearing(db, mentioned.Members), post.Tell("mention", "community.notice.mentioned"));
    }
}
