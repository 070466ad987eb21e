using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>Pictures of what was put away are for hosts: the group's own, and those of the house who may see the group.</summary>
internal sealed class DeskAudience(CommunityRights rights) : IAudience
{
    public string Kind => Audiences.Desk.TrimEnd(':');

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        // The whole house has no group, and its hosts look after it.
        if (id == Guid.Empty)
            return viewer.IsHost;
        var (sight, group) = (await rights.Of(viewer), new GroupId(id));
        return sight.MaySee(group) && (viewer.IsHost || sight.Hosts(group));
    }
}
