using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>A new brief: what for, about what, within what, with which roles at least.</summary>
internal sealed class NewBriefPage(Photos photos, CommunityZone zone, Words words) : HousePage
{
    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public BriefInput Input { get; set; } = new();

    public BriefChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var today = zone.Day(Now);
        Input = new BriefInput
        {
            Once = Guid.CreateVersion7(Now),
            Opens = today,
            Closes = today.AddDays(60),
            LeastPeople = 3,
            Lead = MyId.Value,
        }.WithRows();
        Choices = await BriefChoices.Of(Db, words);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Choices = await BriefChoices.Of(Db, words);
        Input.WithRows();
        var put = await Put();
        if (put.Refused)
            return Refused(put.Refusal!);
        SayArrived("cocreation.brief.new.said");
        return Redirect($"/briefs/{put.Value.Value}");
    }

    private async Task<Outcome<BriefId>> Put()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = await Input.Plan(Db, MyId, zone, Now);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act<BriefId>(
                db => PutBrief.Do(db, Me.Acting(), said.Value with { Alts = Input.Alts }, plan.Value, Now, Input.Once),
                async db => await PutBrief.PressedBefore(db, MyId, Input, said.Value)
            );
    }
}
