using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>Changes a brief, or calls it off.</summary>
internal sealed class EditBriefPage(Photos photos, CommunityZone zone, Words words) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public BriefId Id { get; set; }

    [BindProperty]
    public BriefInput Input { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public string Back => $"/briefs/{Id.Value}";
    public BriefChoices Choices { get; private set; } = null!;

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
        Input.WithRows();
        var changed = await Change();
        return changed.Refused ? Refused(changed.Refusal!) : Redirect(Back);
    }

    public async Task<IActionResult> OnPostCallOffAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(db => CallOffBrief.Do(db, Me.Acting(), Id, Why, Now));
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
            : await Act(db => ChangeBrief.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, plan.Value, Now));
    }

    private async Task<bool> Look()
    {
        var mine = Me.IsHost ? Db.Briefs() : Db.Briefs().Where(b => b.LeadId == MyId);
        if (!await mine.AnyAsync(b => b.Id == Id && b.CalledOffAt == null))
            return false;
        Choices = await BriefChoices.Of(Db, words);
        return true;
    }

    private async Task Fill()
    {
        var brief = await Db.Briefs().SingleAsync(b => b.Id == Id);
        var roles = await Db.BriefRoles()
            .Where(r => r.BriefId == Id)
            .Join(Db.Skills(), r => r.SkillId, s => s.Id, (r, s) => new RoleInput { Skill = s.Slug, Count = r.Count })
            .ToListAsync();
        Input = BriefInput.Of(brief, roles.OrderBy(r => r.Skill, StringComparer.Ordinal), zone);
    }
}
