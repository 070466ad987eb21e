using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Telling;

/// <summary>Who may listen to what happens in a topic, live: who may see its group, while it is not hidden.</summary>
internal sealed class TopicAudience(CommunityRights rights) : IAudience
{
    public string Kind => "topic";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        var topic = new TopicId(id);
        var group = await db.Topics().Where(t => t.Id == topic && t.HiddenAt == null).Select(t => (GroupId?)t.GroupId).SingleOrDefaultAsync();
        return group is { } seen && (await rights.Of(viewer)).MaySee(seen);
    }
}
