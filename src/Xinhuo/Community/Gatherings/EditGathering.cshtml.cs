using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>The gathering in the form it was made in, to be changed: by its hosts, and by who keeps the group or the house.</summary>
internal sealed class EditGatheringPage(Photos photos, GatheringTimes times, Hints hints) : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    [BindProperty]
    public GatheringInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Zones => GatheringForm.Zones(times, Input.Zone);
    public string Back => $"/gatherings/{Id.Value}";
    public bool ComesBack { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Mine() is not { } gathering)
            return NotFound();
        var zone = WallClock.Zone(gathering.Zone) ?? times.House;
        var (from, to) = (WallClock.Local(gathering.StartsAt, zone), WallClock.Local(gathering.EndsAt, zone));
        (Input.Title, Input.Body, Input.Place, Input.Link) = (gathering.Title, gathering.Body, gathering.Place, gathering.Link);
        (Input.Zone, Input.Seats) = (gathering.Zone, gathering.Capacity);
        (Input.Day, Input.From, Input.To) = (DateOnly.FromDateTime(from), TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(to));
        Input.EndDay = to - from >= TimeSpan.FromDays(1) || to.Date != from.Date && Input.To > Input.From ? DateOnly.FromDateTime(to) : null;
        var shown = PostPhotos.Read(gathering.Photos);
        Input.Kept = [.. shown.Select(p => p.Id.Value)];
        Input.Alt = shown.ToDictionary(p => p.Id.Value, p => p.Alt);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return this.Refused(stopped);
        if (await Mine() is not { } gathering)
            return NotFound();
        Input.MeetUp = gathering.Kind == GatheringKind.MeetUp;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = Input.Plan(Now, Minute(gathering.StartsAt));
        if (Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal)
            return this.Refused(refusal, nameof(Input));
        if (Input.Ask(hints, Input.Title, Input.Body) is { } soft)
            return this.Refused(soft, nameof(Input));
        var done = await Act(db => ChangeGathering.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, plan.Value, Input.Later, Now));
        if (done.Refused)
            return done.Refusal!.IsNotFound ? NotFound() : this.Refused(done.Refusal, nameof(Input));
        SayArrived("community.gathering.changed-said");
        return Redirect(Back);
    }

    /// <summary>The form knows no seconds.</summary>
    private static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    private async Task<Gathering?> Mine()
    {
        var standing = await GatheringStanding.Of(Db, Me.Acting(), Id);
        ComesBack = standing?.Gathering.SeriesId is not null;
        return standing is { MayHost: true } ? standing.Gathering : null;
    }
}
