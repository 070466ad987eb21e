using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.MeetUps;

/// <summary>台上: whose minute it is, for the shared screen and for every phone in the room; a host leads from here.</summary>
internal sealed class StagePage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    public Gathering Gathering { get; private set; } = null!;
    public string Host { get; private set; } = "";
    public LineUp LineUp { get; private set; } = null!;
    public bool IsThere { get; private set; }
    public bool MayHost { get; private set; }
    public string Back => $"/gatherings/{Id.Value}";
    public int Left => LineUp.On?.Minute.Left(Now) ?? 0;
    public bool IsPast => MeetUpStanding.IsPast(Gathering, Now);
    public MemberId Mine => MyId;

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    /// <summary>The stage as it is now, for a page that heard of a change.</summary>
    public async Task<IActionResult> OnGetNowAsync() => await Look() ? Partial("/Community/MeetUps/_Stage.cshtml", this) : NotFound();

    public Task<IActionResult> OnPostBeginAsync(MemberId who) => Answer(db => LeadMeetUp.Begin(db, Me.Acting(), Id, who, Now));

    public Task<IActionResult> OnPostEndAsync() => Answer(db => LeadMeetUp.End(db, Me.Acting(), Id, Now));

    private async Task<IActionResult> Answer(Func<XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        var done = await Act(act);
        if (!done.Refused)
            return Redirect($"{Back}/stage");
        return done.Refusal!.IsNotFound || !await Look() ? NotFound() : this.Refused(done.Refusal, null);
    }

    private async Task<bool> Look()
    {
        if (await GatheringStanding.Of(Db, Me.Acting(), Id) is not { Gathering: { Kind: GatheringKind.MeetUp, IsCancelled: false } gathering } standing)
            return false;
        (Gathering, MayHost) = (gathering, standing.MayHost);
        var seat = await Seats.Of(Db, Id, MyId);
        IsThere = standing.Hosts || seat is { IsSeated: true };
        Host = (await PersonLine.Of(Db, [gathering.HostId]))[gathering.HostId].Name;
        LineUp = await LineUp.Of(Db, Id, MyId);
        return true;
    }
}
