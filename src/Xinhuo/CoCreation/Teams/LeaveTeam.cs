using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>Somebody goes, without a reason. Their seats are empty again with the same roles; that they were there stays. With the last one the team ends.</summary>
internal static class LeaveTeam
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team })
            return Refusal.NotFound;
        if (team.IsEnded)
            return Refusal.Of("cocreation.team.is-over");
        await Go(db, me, team, me.Member(), now);
        return Nothing.Value;
    }

    /// <summary>Out of all that still lives: they left the house, or work for the brand now. Within the act that lets them go.</summary>
    public static async Task All(XinhuoDb db, Actor by, MemberId member, DateTimeOffset now)
    {
        var ids = await db.TeamMakers()
            .Where(m => m.MemberId == member && m.LeftAt == null && db.Teams().Any(t => t.Id == m.TeamId && t.EndedAt == null))
            .Select(m => m.TeamId)
            .ToListAsync();
        await db.InTurn([.. ids.Select(i => $"team:{i.Value}")]);
        foreach (var team in await db.Teams().AsTracking().Where(t => ids.Contains(t.Id)).ToListAsync())
            await Go(db, by, team, member, now);
    }

    private static async Task Go(XinhuoDb db, Actor by, Team team, MemberId member, DateTimeOffset now)
    {
        var maker = await db.TeamMakers().AsTracking().SingleAsync(m => m.TeamId == team.Id && m.MemberId == member);
        maker.LeftAt = now;
        foreach (var seat in await db.TeamSeats().AsTracking().Where(s => s.TeamId == team.Id && s.MemberId == member).ToListAsync())
            seat.GiveBack();
        db.Record(by, now, new TeamLeft(team.Id, team.BriefId, member));
        if (team.RoomId is { } room)
            await db.UnseatFromProjectRoom(by, room, member, now);
        if (!await db.TeamMakers().AnyAsync(m => m.TeamId == team.Id && m.MemberId != member && m.LeftAt == null))
            await EndTeam.Over(db, by, team, member, now);
        await db.SaveChangesAsync();
    }
}
