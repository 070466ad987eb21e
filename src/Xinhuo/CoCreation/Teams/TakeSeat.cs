using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>Somebody sits down. Called within an act that holds the team (<see cref="TeamStanding.Alone"/>), after both have said yes.</summary>
internal static class TakeSeat
{
    /// <summary>One of the team takes an empty seat more: their own yes is enough.</summary>
    public static async Task<Outcome<Nothing>> Own(XinhuoDb db, Actor me, TeamId id, SeatId seat, DateTimeOffset now) =>
        await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team } ? Refusal.NotFound
        : team.IsEnded ? Refusal.Of("cocreation.team.is-over")
        : await Do(db, me, team, seat, me.Member(), now);

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Team team, SeatId id, MemberId member, DateTimeOffset now)
    {
        if (await db.TeamSeats().AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.TeamId == team.Id) is not { } seat)
            return Refusal.Of("cocreation.seat.gone");
        if (!seat.IsEmpty)
            return Refusal.Of("cocreation.seat.is-taken");
        seat.Take(member, now);
        var maker = await db.TeamMakers().AsTracking().SingleOrDefaultAsync(m => m.TeamId == team.Id && m.MemberId == member);
        if (maker is null)
            db.Add(
                new TeamMaker
                {
                    TeamId = team.Id,
                    MemberId = member,
                    JoinedAt = now,
                }
            );
        else if (maker.LeftAt is not null)
            (maker.JoinedAt, maker.LeftAt) = (now, null);
        if (team.RoomId is { } room)
            await db.SeatInProjectRoom(me, room, member, fromStart: true, now);
        await CloseAsks(db, [id], now);
        db.Record(me, now, new SeatTaken(team.Id, team.BriefId, id, member, me.Member()));
        return Nothing.Value;
    }

    /// <summary>What was asked for seats that are empty no more.</summary>
    public static async Task CloseAsks(XinhuoDb db, IReadOnlyList<SeatId> seats, DateTimeOffset now)
    {
        if (seats.Count == 0)
            return;
        var open = await db.TeamAsks()
            .AsTracking()
            .Where(a => seats.Contains(a.SeatId) && a.AcceptedAt == null && a.RefusedAt == null && a.ClosedAt == null)
            .ToListAsync();
        // One that is being accepted in this act is tracked as accepted already.
        foreach (var ask in open.Where(a => a.IsOpen))
            ask.Close(now);
    }
}
