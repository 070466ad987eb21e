using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;

namespace Xinhuo.Community.Chat;

/// <summary>What people change about a small room they are in.</summary>
internal static class KeepRoom
{
    public static async Task<Outcome<Nothing>> Name(XinhuoDb db, Actor me, RoomId room, string? title)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { Kind: RoomKind.Direct } || await IsOfTwo(db, room))
            return Refusal.NotFound;
        var name = RoomTitle.Read(title);
        if (name.Refused)
            return name.Refusal!;
        await db.Set<ChatRoom>().Where(r => r.Id == room).ExecuteUpdateAsync(r => r.SetProperty(x => x.Title, name.Value));
        return Nothing.Value;
    }

    /// <summary>Somebody more; they read on from here.</summary>
    public static async Task<Outcome<Nothing>> Bring(XinhuoDb db, Actor me, RoomId room, MemberId member, DateTimeOffset now)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { Kind: RoomKind.Direct } || await IsOfTwo(db, room))
            return Refusal.NotFound;
        if (!await db.Members().AnyAsync(m => m.Id == member && m.ErasedAt == null))
            return Refusal.On("Who", "community.chat.nobody");
        await RoomCount.Hold(db, room);
        // Read under the lock: what somebody said a moment ago was said before they came.
        var from = await db.Set<ChatRoom>().Where(r => r.Id == room).Select(r => r.LastNumber).SingleAsync();
        var seats = await db.Set<ChatSeat>().AsTracking().Where(s => s.RoomId == room).ToListAsync();
        if (seats.Exists(s => s.MemberId == member && s.LeftAt is null))
            return Nothing.Value;
        if (seats.Count(s => s.LeftAt is null) >= ChatRoom.MostPeople)
            return Refusal.On("Who", "community.chat.too-many", ChatRoom.MostPeople);
        if (await Takes.Letters(db, me.Member(), [member]) is { } refusal)
            return refusal;
        if (seats.Find(s => s.MemberId == member) is { } former)
            (former.LeftAt, former.From, former.ReadNumber, former.TakenAt, former.BroughtBy) = (null, from, from, now, me.Member());
        else
            db.Add(OpenRoom.Seat(room, member, from, me.Member(), now));
        RoomDoors.Changed(db, room);
        db.Record(me, now, new RoomEntered(room, member, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Out of a room of several. A room of two stays: one mutes or blocks.</summary>
    public static async Task<Outcome<Nothing>> Leave(XinhuoDb db, Actor me, RoomId room, DateTimeOffset now)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { Kind: RoomKind.Direct } || await IsOfTwo(db, room))
            return Refusal.NotFound;
        var id = me.Member();
        await db.Set<ChatSeat>().Where(s => s.RoomId == room && s.MemberId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeftAt, now));
        RoomDoors.Changed(db, room);
        db.Announce(MemberChannel.To(id.Value), RoomLive.Unread);
        db.Record(me, now, new RoomLeft(room, id));
        return Nothing.Value;
    }

    /// <summary>Nothing of it is brought to one, or again.</summary>
    public static async Task<Outcome<Nothing>> Mute(XinhuoDb db, Actor me, RoomId room, bool quiet, DateTimeOffset now)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { } standing)
            return Refusal.NotFound;
        var id = me.Member();
        var since = quiet ? now : (DateTimeOffset?)null;
        db.Announce(MemberChannel.To(id.Value), RoomLive.Unread);
        if (standing.HasSeat)
            await db.Set<ChatSeat>().Where(s => s.RoomId == room && s.MemberId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.MutedAt, since));
        else
        {
            var seat = OpenRoom.Seat(room, id, 0, null, now);
            seat.MutedAt = since;
            db.Add(seat);
        }
        return Nothing.Value;
    }

    private static Task<bool> IsOfTwo(XinhuoDb db, RoomId room) => db.Set<ChatRoom>().AnyAsync(r => r.Id == room && r.Pair != null);
}
