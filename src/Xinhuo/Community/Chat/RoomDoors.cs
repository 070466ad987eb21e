using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>
/// Who is in a room: a group's by the group, a direct room's by its seats. Remembered, and forgotten in every process as soon as an act changes a seat.
/// </summary>
internal sealed class RoomDoors : IAudience
{
    private const string Channel = "rooms";
    private const string Doors = "doors";
    private const int MostKept = 20_000;

    private readonly LiveMemory<RoomId, Known> _kept = new(RoomWhoseDoorsChanged, MostKept);
    private readonly CommunityRights _rights;

    public RoomDoors(CommunityRights rights, LiveHub hub)
    {
        _rights = rights;
        _kept.Over(hub);
    }

    public string Kind => "room";

    /// <summary>Says, inside an act, that somebody came into a direct room or left it.</summary>
    public static void Changed(XinhuoDb db, RoomId room) => db.Announce(Channel, Doors, room.Value.ToString());

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } me)
            return false;
        var room = new RoomId(id);
        if (await _kept.Get(room, () => LookUp(db, room)) is not { } known)
            return false;
        return known.Group is { } group ? (await _rights.Of(me)).IsIn(group) : known.Seats.ContainsKey(me);
    }

    /// <summary>The number after which somebody in the room reads: more than nought for who was brought in later.</summary>
    public int From(RoomId room, MemberId member) => _kept.Recall(room) is { } known ? known.Seats.GetValueOrDefault(member) : int.MaxValue;

    private static async Task<Known?> LookUp(XinhuoDb db, RoomId room)
    {
        var found = await db.Set<ChatRoom>().Where(r => r.Id == room).Select(r => new { r.GroupId }).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var seats = found.GroupId is null
            ? await db.Set<ChatSeat>().Where(s => s.RoomId == room && s.LeftAt == null).ToDictionaryAsync(s => s.MemberId, s => s.From)
            : [];
        return new Known(found.GroupId, seats);
    }

    private static RoomId? RoomWhoseDoorsChanged(LiveMessage message) =>
        message is { Channel: Channel, Kind: Doors } ? new RoomId(Guid.Parse(message.Data)) : null;

    private sealed record Known(GroupId? Group, Dictionary<MemberId, int> Seats);
}
