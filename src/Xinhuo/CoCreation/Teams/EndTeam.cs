using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>The end, by anybody of the team: what was asked is closed, guests go, the room is read-only. What was made stays for those who made it.</summary>
internal static class EndTeam
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team })
            return Refusal.NotFound;
        if (!team.IsEnded)
            await Over(db, me, team, me.Member(), now);
        return Nothing.Value;
    }

    internal static async Task Over(XinhuoDb db, Actor by, Team team, MemberId who, DateTimeOffset now)
    {
        team.End(who, now);
        foreach (
            var ask in await db.TeamAsks()
                .AsTracking()
                .Where(a => a.TeamId == team.Id && a.AcceptedAt == null && a.RefusedAt == null && a.ClosedAt == null)
                .ToListAsync()
        )
            ask.Close(now);
        var guests = await db.TeamGuests().AsTracking().Where(g => g.TeamId == team.Id && g.EndedAt == null).ToListAsync();
        foreach (var guest in guests)
            (guest.EndedAt, guest.EndedBy) = (now, who);
        if (team.RoomId is { } room)
        {
            foreach (var guest in guests)
                await db.UnseatFromProjectRoom(by, room, guest.MemberId, now);
            await db.CloseProjectRoom(by, room, now);
        }
        db.Record(by, now, new TeamEnded(team.Id, team.BriefId, who));
    }
}
