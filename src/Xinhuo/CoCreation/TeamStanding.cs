using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation;

/// <summary>How somebody stands to a team. Who works for the brand is never one of it (law 3), whatever else changes.</summary>
/// <param name="IsIn">One of the team.</param>
/// <param name="IsInvited">Works for the brand, and the team's own invitation stands.</param>
internal sealed record TeamStanding(Team Team, bool IsIn, bool IsInvited)
{
    /// <summary>Whether they see the team's room at all.</summary>
    public bool SeesRoom => Team.IsConfirmed && (IsIn || IsInvited);

    /// <summary>Whether they may change what is in the room now.</summary>
    public bool MayWork => Team is { IsConfirmed: true, IsEnded: false } && IsIn;

    public static async Task<TeamStanding?> Of(XinhuoDb db, MemberId? member, Role role, TeamId id, bool tracked = false)
    {
        var teams = tracked ? db.Teams().AsTracking() : db.Teams();
        if (await teams.SingleOrDefaultAsync(t => t.Id == id) is not { } team)
            return null;
        if (member is not { } me)
            return new TeamStanding(team, false, false);
        if (role is Role.Host or Role.ProductManager)
            return new TeamStanding(team, false, await db.TeamGuests().AnyAsync(g => g.TeamId == id && g.MemberId == me && g.EndedAt == null));
        return new TeamStanding(team, await db.TeamMakers().AnyAsync(m => m.TeamId == id && m.MemberId == me && m.LeftAt == null), false);
    }

    public static Task<TeamStanding?> Of(XinhuoDb db, Viewer me, TeamId id) => Of(db, me.MemberId(), me.Role, id);

    /// <summary>Within an act, to be changed: nobody else joins, leaves or changes it until this act is done.</summary>
    public static async Task<TeamStanding?> Alone(XinhuoDb db, Actor me, TeamId id)
    {
        await db.InTurn($"team:{id.Value}");
        return await Of(db, me.Member(), me.Role, id, tracked: true);
    }
}
