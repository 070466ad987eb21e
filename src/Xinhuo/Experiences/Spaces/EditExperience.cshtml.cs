using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Spaces;

/// <summary>Changes an experience, or calls it off.</summary>
internal sealed class EditExperiencePage(Photos photos, CommunityZone zone, Words words) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty]
    public ExperienceInput Input { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public string Back => $"/experiences/{Id.Value}";
    public ExperienceChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var changed = await Change();
        return changed.Refused ? Refused(changed.Refusal!) : Redirect(Back);
    }

    public async Task<IActionResult> OnPostCallOffAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(db => CallOffExperience.Do(db, Me.Acting(), Id, Why, Now));
        if (!done.Refused)
            return Redirect(Back);
        await Fill();
        return Refused(done.Refusal!, null);
    }

    private async Task<Outcome<Nothing>> Change()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = await Input.Plan(Db, MyId, zone, Now);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db => ChangeExperience.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, plan.Value, Now));
    }

    private async Task<bool> Look()
    {
        if (await ExperienceStanding.Of(Db, Me, Id) is not { Leads: true, Experience.IsCalledOff: false })
            return false;
        Choices = await ExperienceChoices.Of(Db, words);
        return true;
    }

    private async Task Fill()
    {
        var experience = await Db.Experiences().SingleAsync(e => e.Id == Id);
        var title = experience.TitleId is { } id ? await Db.Titles().Where(t => t.Id == id).Select(t => t.Slug).SingleAsync() : null;
        Input = ExperienceInput.Of(experience, title, zone);
    }
}
