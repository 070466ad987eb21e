using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation.Teams;

/// <summary>Somebody says to a team that they would like to sit there, in their own words.</summary>
internal sealed class SitPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "seat")]
    public SeatId Seat { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public TeamView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        if (Seat == default && View.Empty is [{ } only])
            Seat = only.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(db => AskForSeat.Wish(db, Me.Acting(), Id, Seat, Words, Now));
        if (done.Refused)
            return Refused(done.Refusal!, null);
        SayNext("cocreation.wish.said");
        return Redirect($"/teams/{Id.Value}");
    }

    private async Task<bool> Look()
    {
        if (Me.IsStaff || await TeamView.Of(Db, Me, Id, Now) is not { IsIn: false, Team.IsEnded: false } view)
            return false;
        View = view;
        return true;
    }
}
