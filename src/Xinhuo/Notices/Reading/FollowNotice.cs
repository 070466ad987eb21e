using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Reading;

/// <summary>Goes where a notice points, and reads it on the way. Somebody else's, or one of a group that is closed to them now, is not there.</summary>
internal static class FollowNotice
{
    public static async Task<IResult> Serve(long id, Viewer me, XinhuoDb db, NoticeList list, Acts acts, CommunityClock clock)
    {
        if (me.MemberId() is not { } member)
            return Results.LocalRedirect("/sign-in" + QueryString.Create("back", $"/notices/{id}"));
        var notice = await db.Notices().SingleOrDefaultAsync(n => n.Id == id && n.MemberId == member);
        if (notice is null || !await list.MaySee(db, me, notice))
            return Results.NotFound();
        await acts.Run(write => ReadNotices.One(write, member, id, clock.Now));
        return Results.LocalRedirect(notice.Href);
    }
}
