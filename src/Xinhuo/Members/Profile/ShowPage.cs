using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Profile;

/// <summary>A member opens their page to everybody, or keeps it for members.</summary>
internal static class ShowPage
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, bool everybody, DateTimeOffset now)
    {
        var id = me.Member();
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == id);
        if (everybody ? member.ShownToGuestsSince is not null : member.ForMembersSince is not null)
            return Nothing.Value;
        member.ShownToGuestsSince = everybody ? now : null;
        member.ForMembersSince = everybody ? null : now;
        GuestPages.Changed(db, "front");
        db.Record(me, now, new PageShown(id, everybody));
        return Nothing.Value;
    }
}
