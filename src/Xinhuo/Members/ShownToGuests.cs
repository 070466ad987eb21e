using System.Linq.Expressions;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>我的页面: whom a person's page is for. Everybody, or members alone: their own choice, and the house's for who made none.</summary>
public static class ShownToGuests
{
    public const string MembersAloneSetting = "members.pages-for-members";

    /// <summary>The people whom this reader may look up: all of them, or those whose page is for everybody.</summary>
    public static Expression<Func<Member, bool>> To(Viewer reader, Settings settings) =>
        !reader.IsGuest ? m => true
        : HouseCloses(settings) ? m => m.ShownToGuestsSince != null
        : m => m.ForMembersSince == null;

    public static bool HouseCloses(Settings settings) => settings[MembersAloneSetting] == "yes";

    internal static bool Shows(this Member member, Settings settings) =>
        member.ShownToGuestsSince is not null || member.ForMembersSince is null && !HouseCloses(settings);
}
