using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>
/// What the brand's people did in a project, counted from what happened (law 3): asked for, where the team's invitation of that person stood at that moment or where it
/// answers what the team asked for (a booking, a request); else not asked for, which no route allows.
/// </summary>
internal sealed record StaffInRoom(int AskedFor, int NotAskedFor)
{
    // What one does with a thing of the brand's, or at its desk, because the team asked; and a line that one of them brought to the hosts' desk, put away there.
    private static readonly string[] _answers =
    [
        "cocreation.booking.",
        "cocreation.help.",
        "cocreation.desk.",
        "cocreation.material.",
        "community.line.hidden",
    ];

    public static async Task<StaffInRoom> Of(XinhuoDb db, TeamId team)
    {
        var acts = await db.Set<HappeningRow>()
            .Where(h => h.Project == team.Value && h.Actor != null && (h.ActorRole == Role.Host || h.ActorRole == Role.ProductManager))
            .Select(h => new
            {
                h.Actor,
                h.At,
                h.Verb,
            })
            .ToListAsync();
        var guests = await db.TeamGuests().Where(g => g.TeamId == team).ToListAsync();
        var asked = acts.Count(a =>
            _answers.Any(p => a.Verb.StartsWith(p, StringComparison.Ordinal))
            || guests.Exists(g => g.MemberId.Value == a.Actor && g.At <= a.At && (g.EndedAt is not { } end || a.At <= end))
        );
        return new StaffInRoom(asked, acts.Count - asked);
    }
}
