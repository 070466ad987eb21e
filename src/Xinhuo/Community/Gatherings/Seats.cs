using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Gives out seats. The gathering's row is locked from <see cref="Hold"/> to the commit, so that no two count the same seat free and turns commit in their order.
/// </summary>
internal static class Seats
{
    /// <summary>Takes the lock and the next turn. Null: there is no such gathering.</summary>
    public static async Task<int?> Hold(XinhuoDb db, GatheringId id)
    {
        var turn = await db
            .Database.SqlQuery<int>($"""update "Gatherings" set "Turn" = "Turn" + 1 where "Id" = {id.Value} returning "Turn" as "Value" """)
            .ToListAsync();
        return turn.Count == 0 ? null : turn[0];
    }

    public static Task<GatheringSeat?> Of(XinhuoDb db, GatheringId id, MemberId member) =>
        db.GatheringSeats().AsTracking().SingleOrDefaultAsync(s => s.GatheringId == id && s.MemberId == member);

    /// <summary>What is free goes to those who wait longest. Within the lock, after whatever freed it.</summary>
    public static async Task MoveUp(XinhuoDb db, Actor me, Gathering gathering, DateTimeOffset now)
    {
        var free = gathering.Capacity is { } seats ? seats - gathering.Taken : gathering.Waiting;
        if (free <= 0 || gathering.Waiting == 0 || gathering.IsCancelled || gathering.IsOver(now))
            return;
        await db.SaveChangesAsync();
        var next = await db.GatheringSeats()
            .AsTracking()
            .Where(s => s.GatheringId == gathering.Id && s.AskedAt != null && s.SeatedAt == null)
            .OrderBy(s => s.Turn)
            .Take(free)
            .ToListAsync();
        foreach (var seat in next)
        {
            seat.Sit(now);
            db.Record(me, now, new SeatCameFree(gathering.Id, gathering.GroupId, seat.MemberId));
        }
        gathering.Taken += next.Count;
        gathering.Waiting -= next.Count;
    }
}
