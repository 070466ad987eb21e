using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.MeetUps;

/// <summary>我来讲一分钟: the card for the stage, filled in from one's page as far as it goes.</summary>
internal sealed class OfferMinutePage : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    [BindProperty]
    public MinuteInput Input { get; set; } = new();

    public bool Offered { get; private set; }
    public string Back => $"/gatherings/{Id.Value}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await MayOffer())
            return NotFound();
        if (await Mine() is { } minute)
        {
            (Input.Day, Input.Loves, Input.Best, Input.Wants) = (minute.Day, minute.Loves, minute.Best, minute.Wants);
            (Input.Words, Input.Keep) = (minute.Words, minute.OnlyHereSince is null);
            return Page();
        }
        var me = await Db.Members().SingleAsync(m => m.Id == MyId);
        Input.Day = Joined(me.City, me.Occupation);
        (Input.Loves, Input.Best, Input.Words, Input.Keep) = (me.Hobbies, me.Makes, me.Intro, true);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => OfferMinute.Do(db, Me.Acting(), Id, Input, Now));
        if (!done.Refused)
            return Redirect($"{Back}#card-{MyId.Value}");
        if (done.Refusal!.IsNotFound || !await MayOffer())
            return NotFound();
        await Mine();
        return this.Refused(done.Refusal, nameof(Input));
    }

    public async Task<IActionResult> OnPostListenAsync()
    {
        var done = await Act(db => OfferMinute.Withdraw(db, Me.Acting(), Id, Now));
        return !done.Refused ? Redirect(Back + "#minutes")
            : done.Refusal!.IsNotFound || !await MayOffer() ? NotFound()
            : this.Refused(done.Refusal, nameof(Input));
    }

    private async Task<bool> MayOffer() =>
        await GatheringStanding.Of(Db, Me.Acting(), Id) is { Gathering.Kind: GatheringKind.MeetUp } standing
        && (standing.Hosts || await Seats.Of(Db, Id, MyId) is { IsSeated: true });

    private async Task<Minute?> Mine()
    {
        var mine = await Db.Set<Minute>().SingleOrDefaultAsync(m => m.GatheringId == Id && m.MemberId == MyId);
        Offered = mine is { BeganAt: null };
        return mine;
    }

    private static string? Joined(params string?[] parts) =>
        parts.OfType<string>().Where(p => p.Length > 0).ToList() is { Count: > 0 } said
            ? string.Join(Platform.Localization.Words.ReaderIsEnglish ? ", " : "，", said)
            : null;
}
