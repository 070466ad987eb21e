using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>Something for those who are in an experience to see first.</summary>
internal sealed class NewEarlyPage(Photos photos, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty]
    public EarlyInput Input { get; set; } = new();

    public Experience Experience { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input = new EarlyInput { Once = Guid.CreateVersion7(Now), Marked = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var put = await Put();
        if (put.Refused)
            return Refused(put.Refusal!);
        SayArrived("experiences.early.put-said");
        return Redirect($"/early/{put.Value.Value}");
    }

    private async Task<Outcome<EarlyPieceId>> Put()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = Input.Plan(zone, Now);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act<EarlyPieceId>(
                db => PutEarly.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, plan.Value, Now, Input.Once),
                async db => await PutEarly.PressedBefore(db, MyId, Input, said.Value)
            );
    }

    private async Task<bool> Look()
    {
        if (await ExperienceStanding.Of(Db, Me, Id) is not { IsStaff: true, Experience.IsCalledOff: false } standing)
            return false;
        Experience = standing.Experience;
        return true;
    }
}
