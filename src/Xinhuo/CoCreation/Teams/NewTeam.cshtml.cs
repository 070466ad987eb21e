using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A call for a team: what is to be made, what one does oneself, and which seats there are. Not for the brand's people.</summary>
internal sealed class NewTeamPage(Photos photos, Words words) : HousePage
{
    public const int Rows = Team.MostSeats - 1;

    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true, Name = "brief")]
    public BriefId? BriefId { get; set; }

    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public Brief? Brief { get; private set; }
    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input.Once = Guid.CreateVersion7(Now);
        Input.Seats = BriefId is { } brief ? await Needed(brief) : [];
        Input.WithRows(Rows);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        Input.WithRows(Rows);
        var called = await Call();
        if (called.Refused)
            return Refused(called.Refusal!);
        SayArrived("cocreation.team.new.said");
        return Redirect($"/teams/{called.Value.Value}");
    }

    private async Task<Outcome<TeamId>> Call()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var mine = await Input.Own(Db);
        var seats = await Input.Named(Db, Rows);
        return Refusal.All(said.Refusal, mine.Refusal, seats.Refusal, pictures) is { } refusal
            ? refusal
            : await Act<TeamId>(
                db => CallTeam.Do(db, Me.Acting(), BriefId, said.Value with { Alts = Input.Alts }, mine.Value, seats.Value, Now, Input.Once),
                async db => await CallTeam.PressedBefore(db, MyId, Input, said.Value)
            );
    }

    /// <summary>The roles the brief cannot do without, as seats to begin with.</summary>
    private async Task<List<SeatInput>> Needed(BriefId brief)
    {
        var roles = await Db.BriefRoles()
            .Where(r => r.BriefId == brief)
            .Join(Db.Skills(), r => r.SkillId, s => s.Id, (r, s) => new { s.Slug, r.Count })
            .ToListAsync();
        return [.. roles.SelectMany(r => Enumerable.Range(0, r.Count).Select(_ => new SeatInput { Skill = r.Slug })).Take(Rows)];
    }

    private async Task<bool> Look()
    {
        if (Me.IsStaff)
            return false;
        if (BriefId is { } id && (Brief = await Db.Briefs().SingleOrDefaultAsync(b => b.Id == id)) is null)
            return false;
        Roles = await RoleChoices.Of(Db, words);
        return true;
    }
}
