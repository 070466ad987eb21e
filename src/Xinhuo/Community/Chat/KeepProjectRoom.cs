using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;

namespace Xinhuo.Community.Chat;

/// <summary>The room of a project: another room of the house says who has a seat, and when it is over.</summary>
internal static class KeepProjectRoom
{
    public static RoomId Open(XinhuoDb db, Actor me, Guid project, Guid? prompt, string title, IReadOnlyList<MemberId> people, DateTimeOffset now)
    {
        var room = new ChatRoom
        {
            Id = Ids.New<RoomId>(now),
            Kind = RoomKind.Project,
            ProjectId = project,
            PromptId = prompt,
            Title = title,
            OpenedBy = me.Member(),
            OpenedAt = now,
            LastAt = now,
        };
        db.Add(room);
        foreach (var member in people)
            db.Add(OpenRoom.Seat(room.Id, member, 0, me.Member(), now));
        RoomDoors.Changed(db, room.Id);
        db.Record(me, now, new RoomOpened(room.Id, null, people, project, prompt));
        return room.Id;
    }

    /// <param name="fromStart">They read what was said before they came.</param>
    public static async Task Seat(XinhuoDb db, Actor me, RoomId id, MemberId member, bool fromStart, DateTimeOffset now)
    {
        await RoomCount.Hold(db, id);
        var room = await Of(db, id);
        var from = fromStart ? 0 : room.LastNumber;
        var seat = await db.Set<ChatSeat>().AsTracking().SingleOrDefaultAsync(s => s.RoomId == id && s.MemberId == member);
        if (seat is { LeftAt: null })
            return;
        if (seat is null)
            db.Add(OpenRoom.Seat(id, member, from, me.Id is { } by ? new MemberId(by) : null, now));
        else
            (seat.LeftAt, seat.From, seat.ReadNumber, seat.TakenAt) = (null, from, Math.Max(seat.ReadNumber, from), now);
        RoomDoors.Changed(db, id);
        db.Record(me, now, new RoomEntered(id, member, me.Id is { } who ? new MemberId(who) : member, room.ProjectId, room.PromptId));
    }

    public static async Task Unseat(XinhuoDb db, Actor me, RoomId id, MemberId member, DateTimeOffset now)
    {
        var room = await Of(db, id);
        var gone = await db.Set<ChatSeat>()
            .Where(s => s.RoomId == id && s.MemberId == member && s.LeftAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeftAt, now));
        if (gone == 0)
            return;
        RoomDoors.Changed(db, id);
        db.Announce(MemberChannel.To(member.Value), RoomLive.Unread);
        db.Record(me, now, new RoomLeft(id, member, room.ProjectId, room.PromptId));
    }

    public static Task Name(XinhuoDb db, RoomId id, string title) =>
        db.Set<ChatRoom>().Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Title, title));

    /// <summary>From now on it is read, and nothing is said there.</summary>
    public static async Task Close(XinhuoDb db, Actor me, RoomId id, DateTimeOffset now)
    {
        await RoomCount.Hold(db, id);
        var room = await Of(db, id);
        if (await db.Set<ChatRoom>().Where(r => r.Id == id && r.ClosedAt == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.ClosedAt, now)) > 0)
            db.Record(me, now, new RoomClosed(id, room.ProjectId ?? id.Value, room.PromptId));
    }

    private static Task<ChatRoom> Of(XinhuoDb db, RoomId id) => db.Set<ChatRoom>().SingleAsync(r => r.Id == id && r.Kind == RoomKind.Project);
}
