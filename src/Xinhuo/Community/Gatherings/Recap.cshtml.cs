using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>Telling how it was: a few words and photographs, by one who was there.</summary>
internal sealed class RecapPage(CommunityRights rights, Photos photos, Hints hints) : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    [BindProperty]
    public RecapInput Input { get; set; } = new();

    public string Title { get; private set; } = "";
    public string Back => $"/gatherings/{Id.Value}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Mine() is not { } gathering)
            return NotFound();
        Input.Body = gathering.Recap;
        var shown = PostPhotos.Read(gathering.RecapPhotos);
        Input.Kept = [.. shown.Select(p => p.Id.Value)];
        Input.Alt = shown.ToDictionary(p => p.Id.Value, p => p.Alt);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return this.Refused(stopped);
        if (await Mine() is null)
            return NotFound();
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        if (Refusal.All(said.Refusal, pictures) is { } refusal)
            return this.Refused(refusal, nameof(Input));
        if (Input.Ask(hints, Input.Body) is { } soft)
            return this.Refused(soft, nameof(Input));
        var done = await Act(db => WriteRecap.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, Now));
        if (done.Refused)
            return done.Refusal!.IsNotFound ? NotFound() : this.Refused(done.Refusal, nameof(Input));
        SayArrived("community.recap.told");
        return Redirect($"{Back}#recap");
    }

    public async Task<IActionResult> OnPostPassOnAsync()
    {
        var done = await Act(db => PassOnRecap.Do(db, Me.Acting(), Id, Now));
        if (done.Refused)
            return done.Refusal!.IsNotFound ? NotFound() : this.Refused(done.Refusal, nameof(Input));
        SayNext("community.recap.passed-on");
        return Redirect(Back);
    }

    private async Task<Gathering?> Mine()
    {
        var me = MyId;
        if (await Db.Gatherings().SingleOrDefaultAsync(g => g.Id == Id) is not { } gathering || !(await rights.Of(Me)).MaySee(gathering.GroupId))
            return null;
        Title = gathering.Title;
        var seat = await Db.GatheringSeats().SingleOrDefaultAsync(s => s.GatheringId == Id && s.MemberId == me);
        var hosts = gathering.HostId == me || await GatheringStanding.Shares(Db, Id, me);
        return !gathering.IsCancelled && gathering.IsOver(Now) && RecapRights.May(gathering, seat, hosts, me) ? gathering : null;
    }

    public sealed class RecapInput : PostInput;
}
