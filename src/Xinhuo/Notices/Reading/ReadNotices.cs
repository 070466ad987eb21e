using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Notices.Reading;

/// <summary>Ticks notices off: one matter, or all that stood on the page when the button was pressed (what came since stays new).</summary>
internal static class ReadNotices
{
    public static async Task<Outcome<Notice>> One(XinhuoDb db, MemberId me, long id, DateTimeOffset now)
    {
        var notice = await db.Notices().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.MemberId == me);
        if (notice is null)
            return Refusal.NotFound;
        await Read(db, me, db.Notices().Where(n => n.Id == id || (notice.Together != null && n.Together == notice.Together && n.Id <= id)), now);
        return notice;
    }

    public static async Task<Outcome<Nothing>> All(XinhuoDb db, MemberId me, long upTo, DateTimeOffset now)
    {
        await Read(db, me, db.Notices().Where(n => n.Id <= upTo), now);
        return Nothing.Value;
    }

    /// <summary>The list was opened: nothing in it is news any more, though it may still be unread.</summary>
    public static async Task<Outcome<Nothing>> Seen(XinhuoDb db, MemberId me, long upTo, DateTimeOffset now)
    {
        var seen = await db.Notices()
            .Where(n => n.MemberId == me && n.SeenAt == null && n.Id <= upTo)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAt, now));
        if (seen > 0)
            db.Announce(MemberChannel.To(me.Value), LiveKinds.Seen);
        return Nothing.Value;
    }

    private static async Task Read(XinhuoDb db, MemberId me, IQueryable<Notice> which, DateTimeOffset now)
    {
        var read = await which
            .Where(n => n.MemberId == me && n.ReadAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now).SetProperty(x => x.SeenAt, x => x.SeenAt ?? now));
        if (read > 0)
            db.Announce(MemberChannel.To(me.Value), LiveKinds.Seen);
    }
}
