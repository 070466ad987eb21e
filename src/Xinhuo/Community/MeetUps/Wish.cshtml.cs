using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.MeetUps;

/// <summary>想认识, said from a card or from the stage; leads back to it.</summary>
internal sealed class WishPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    /// <summary>Said from the stage, and back to it.</summary>
    [BindProperty(SupportsGet = true, Name = "stage")]
    public bool FromStage { get; set; }

    public string Back => $"/gatherings/{Id.Value}";

    public IActionResult OnGet() => Redirect(Back + "#minutes");

    public Task<IActionResult> OnPostAsync(MemberId of) => Answer(db => WishToTalk.Do(db, Me.Acting(), Id, of, Now), of);

    public Task<IActionResult> OnPostBackAsync(MemberId of) => Answer(db => WishToTalk.Withdraw(db, Me.Acting(), Id, of, Now), of);

    private async Task<IActionResult> Answer(Func<XinhuoDb, Task<Outcome<Nothing>>> act, MemberId of)
    {
        var done = await Act(act);
        return !done.Refused ? Redirect(FromStage ? $"{Back}/stage" : $"{Back}#card-{of.Value}")
            : done.Refusal!.IsNotFound ? NotFound()
            : this.Refused(done.Refusal, null);
    }
}
