using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>签到: who comes types the code that the host shows, or a host ticks them off. Who did not come is nobody's business but the hosts'.</summary>
internal static class CheckIn
{
    /// <summary>From so long before it begins, and so long after it ended.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(2),
        After = TimeSpan.FromHours(24);

    public static bool IsOpen(DateTimeOffset starts, DateTimeOffset ends, DateTimeOffset now) => starts - Before <= now && now <= ends + After;

    public static async Task<Outcome<Nothing>> ByCode(XinhuoDb db, Actor me, GatheringId id, string? code, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ } standing, _))
            return Refusal.NotFound;
        if (await Seats.Of(db, id, me.Member()) is not { IsSeated: true } seat)
            return Refusal.Of("community.gathering.no-seat");
        if (!IsOpen(standing.Gathering.StartsAt, standing.Gathering.EndsAt, now) || standing.Gathering.IsCancelled)
            return Refusal.Of("community.gathering.not-now");
        return (code ?? "").Trim() == standing.Gathering.DoorCode
            ? Tick(db, me, standing.Gathering, seat, now)
            : Refusal.On("Code", "community.gathering.code-wrong");
    }

    /// <summary>Ticks somebody off, or takes the tick back.</summary>
    public static async Task<Outcome<Nothing>> ByHost(XinhuoDb db, Actor me, GatheringId id, MemberId member, bool here, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ MayHost: true } standing, _) || await Seats.Of(db, id, member) is not { IsSeated: true } seat)
            return Refusal.NotFound;
        if (here)
            return Tick(db, me, standing.Gathering, seat, now);
        if (seat.CheckedInAt is null)
            return Nothing.Value;
        seat.CheckedInAt = null;
        db.Record(me, now, new CheckInTakenBack(id, standing.Gathering.GroupId, member, me.Member()));
        return Nothing.Value;
    }

    private static Outcome<Nothing> Tick(XinhuoDb db, Actor me, Gathering gathering, GatheringSeat seat, DateTimeOffset now)
    {
        if (seat.CheckedInAt is not null)
            return Nothing.Value;
        seat.CheckedInAt = now;
        db.Record(me, now, new CheckedIn(gathering.Id, gathering.GroupId, seat.MemberId, me.Member()));
        return Nothing.Value;
    }
}
