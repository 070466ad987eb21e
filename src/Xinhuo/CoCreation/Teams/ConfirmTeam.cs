using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>Its people say "that is us": from this moment it is a team, with a room of its own. Two at least; empty seats may stay open.</summary>
internal static class ConfirmTeam
{
    public const int Least = 2;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team })
            return Refusal.NotFound;
        if (team.IsEnded)
            return Refusal.Of("cocreation.team.is-over");
        if (team.IsConfirmed)
            return Nothing.Value;
        var people = await db.PeopleIn(id).Select(m => m.Id).ToListAsync();
        if (people.Count < Least)
            return Refusal.Of("cocreation.team.confirm.alone");
        team.Confirm(me.Member(), db.OpenProjectRoom(me, id.Value, team.BriefId?.Value, team.Title, people, now), now);
        db.Record(me, now, new TeamConfirmed(id, team.BriefId, me.Member()));
        return Nothing.Value;
    }
}
