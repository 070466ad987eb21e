using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation.Projects;

/// <summary>A page in a team's room: there for the team, and for whom of the brand the team let in; for all others it is not.</summary>
internal abstract class RoomPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    public TeamStanding Standing { get; private set; } = null!;
    public Team Team => Standing.Team;
    public string Room => $"/teams/{Id.Value}/room";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        await Fill();
        return Page();
    }

    /// <summary>What the page shows.</summary>
    protected abstract Task Fill();

    /// <summary>Whether what the page shows is there for me.</summary>
    protected virtual async Task<bool> Look()
    {
        if (await TeamStanding.Of(Db, Me, Id) is not { SeesRoom: true } standing)
            return false;
        Standing = standing;
        return true;
    }

    /// <summary>Back to this page; refused, with what was typed.</summary>
    protected async Task<IActionResult> After(Outcome<Nothing> done, string? fragment = null)
    {
        if (!done.Refused)
            return Redirect(Request.Path + (fragment is null ? "" : "#" + fragment));
        if (done.Refusal!.IsNotFound || !await Look())
            return NotFound();
        await Fill();
        return Refused(done.Refusal, null);
    }
}
