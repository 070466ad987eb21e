using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;

namespace Xinhuo.Community.Chat;

/// <summary>Somebody has read a room up to a line; what they were told of it is read too.</summary>
internal static class ReadRoom
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, RoomId roomId, int number, DateTimeOffset now)
    {
        var id = me.Member();
        if (await RoomStanding.Of(db, roomId, id) is not { } room)
            return Refusal.NotFound;
        var upTo = Math.Clamp(number, 0, room.LastNumber);
        if (room.HasSeat && upTo <= room.Read)
            return Nothing.Value;
        await Seats.ReadUpTo(db, roomId, id, upTo, now);
        var told = await db.Notices()
            .Where(n => n.MemberId == id && n.Thing == roomId.Value && n.ReadAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now).SetProperty(x => x.SeenAt, x => x.SeenAt ?? now));
        if (told > 0)
            db.Announce(MemberChannel.To(id.Value), LiveKinds.Seen);
        db.Announce(MemberChannel.To(id.Value), RoomLive.Unread);
        return Nothing.Value;
    }
}
