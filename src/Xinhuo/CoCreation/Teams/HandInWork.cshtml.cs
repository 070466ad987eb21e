using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation.Teams;

/// <summary>The team gives what it made to its brief.</summary>
internal sealed class HandInWorkPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    public Team Team { get; private set; } = null!;
    public Brief Brief { get; private set; } = null!;
    public Refusal? Missing { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        (Words, Link) = (Team.HandedInWords, Team.HandedInLink);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(db => HandIn.Do(db, Me.Acting(), Id, Words, Link, Now));
        if (done.Refused)
            return Refused(done.Refusal!, null);
        SayNext("cocreation.hand-in.said");
        return Redirect($"/teams/{Id.Value}");
    }

    private async Task<bool> Look()
    {
        if (await TeamStanding.Of(Db, Me, Id) is not { IsIn: true, Team: { IsEnded: false, BriefId: { } brief } team })
            return false;
        (Team, Brief) = (team, await Db.Briefs().SingleAsync(b => b.Id == brief));
        Missing = await HandIn.Missing(Db, team, Brief);
        return true;
    }
}
