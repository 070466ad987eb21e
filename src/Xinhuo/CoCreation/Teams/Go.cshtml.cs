using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Teams;

/// <summary>Before leaving a team, or ending it: what stays and what goes.</summary>
internal sealed class GoPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await TeamStanding.Of(Db, Me, Id) is not { IsIn: true, Team.IsEnded: false } standing)
            return NotFound();
        Team = standing.Team;
        return Page();
    }
}
