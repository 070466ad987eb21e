using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Spaces;

/// <summary>A new experience: its story, its days, and what comes with it.</summary>
internal sealed class NewExperiencePage(Photos photos, CommunityZone zone, Words words) : HousePage
{
    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public ExperienceInput Input { get; set; } = new();

    public ExperienceChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var today = zone.Day(Now);
        Input = new()
        {
            Once = Guid.CreateVersion7(Now),
            Opens = today.AddDays(21),
            Ends = today.AddDays(24),
            Lead = MyId.Value,
        };
        Choices = await ExperienceChoices.Of(Db, words);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Choices = await ExperienceChoices.Of(Db, words);
        var planned = await Plan();
        if (planned.Refused)
            return Refused(planned.Refusal!);
        SayArrived("experiences.new.said");
        return Redirect($"/experiences/{planned.Value.Value}");
    }

    private async Task<Outcome<ExperienceId>> Plan()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = await Input.Plan(Db, MyId, zone, Now);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act<ExperienceId>(
                db => PlanExperience.Do(db, Me.Acting(), said.Value with { Alts = Input.Alts }, plan.Value, Now, Input.Once),
                async db => await PlanExperience.PressedBefore(db, MyId, Input, said.Value)
            );
    }
}
