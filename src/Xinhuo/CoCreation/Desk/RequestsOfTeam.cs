using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Desk;

/// <summary>What a team asked the brand for, for its project's page (_OfTeam.cshtml): the newest first. Only for those who may see the room.</summary>
internal sealed record RequestsOfTeam(TeamId Team, IReadOnlyList<HelpRow> Requests, bool MayAsk)
{
    private const int Most = 12;

    /// <param name="mayAsk">They are in the team, and its room is open.</param>
    public static async Task<RequestsOfTeam> Of(XinhuoDb db, TeamId team, bool mayAsk = true) =>
        new(
            team,
            await HelpReading.Rows(db, HelpReading.Standing(db).Where(r => r.TeamId == team).OrderByDescending(r => r.At).ThenByDescending(r => r.Id), Most),
            mayAsk
        );
}
