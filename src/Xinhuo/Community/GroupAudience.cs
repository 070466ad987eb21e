using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community;

/// <summary>Pictures of a group's posts are for those who may see the group.</summary>
internal sealed class GroupAudience(CommunityRights rights) : IAudience
{
    public string Kind => "group";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => (await rights.Of(viewer.MemberId())).MaySee(new GroupId(id));
}
