using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>Asks for the reason before the button: those who come and wait will read it.</summary>
internal sealed class CancelGatheringPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    [BindProperty]
    public WhyInput Input { get; set; } = new();

    public string Back => $"/gatherings/{Id.Value}";
    public string Title { get; private set; } = "";
    public bool ComesBack { get; private set; }
    public int People { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(db => CancelGathering.Do(db, Me.Acting(), Id, Input.Why, Input.Later, Now));
        return !done.Refused ? Redirect(Back)
            : done.Refusal!.IsNotFound ? NotFound()
            : this.Refused(done.Refusal, nameof(Input));
    }

    private async Task<bool> Look()
    {
        if (await GatheringStanding.Of(Db, Me.Acting(), Id) is not { MayHost: true } standing)
            return false;
        var gathering = standing.Gathering;
        (Title, ComesBack, People) = (gathering.Title, gathering.SeriesId is not null, gathering.Taken + gathering.Waiting);
        return true;
    }

    public sealed class WhyInput
    {
        public string? Why { get; set; }
        public bool Later { get; set; }
    }
}
