using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.MeetUps;

/// <summary>排个顺序: for who hosts. By drag where there is a script, by two buttons a person everywhere.</summary>
internal sealed class OrderPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    /// <summary>Who was moved last, so that the button is at hand again.</summary>
    [BindProperty(SupportsGet = true, Name = "moved")]
    public MemberId? Moved { get; set; }

    [BindProperty(SupportsGet = true, Name = "went")]
    public bool WentUp { get; set; }

    public IReadOnlyList<Speaker> Speakers { get; private set; } = [];
    public string Back => $"/gatherings/{Id.Value}";

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(List<MemberId> order) => Answer(db => LeadMeetUp.Order(db, Me.Acting(), Id, order, Now), "");

    public Task<IActionResult> OnPostUpAsync(MemberId up) => Answer(db => LeadMeetUp.Move(db, Me.Acting(), Id, up, -1, Now), $"?moved={up.Value}&went=true");

    public Task<IActionResult> OnPostDownAsync(MemberId down) => Answer(db => LeadMeetUp.Move(db, Me.Acting(), Id, down, +1, Now), $"?moved={down.Value}");

    private async Task<IActionResult> Answer(Func<XinhuoDb, Task<Outcome<Nothing>>> act, string mark)
    {
        var done = await Act(act);
        if (!done.Refused)
            return Redirect($"{Back}/line-up{mark}");
        return done.Refusal!.IsNotFound || !await Look() ? NotFound() : this.Refused(done.Refusal, null);
    }

    private async Task<bool> Look()
    {
        if (await GatheringStanding.Of(Db, Me.Acting(), Id) is not { MayHost: true, Gathering.Kind: GatheringKind.MeetUp })
            return false;
        Speakers = (await LineUp.Of(Db, Id, MyId)).Speakers;
        return true;
    }
}
