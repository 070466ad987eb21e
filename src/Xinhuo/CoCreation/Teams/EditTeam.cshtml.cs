using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Teams;

/// <summary>One of the team says the call better, or names other seats.</summary>
internal sealed class EditTeamPage(Photos photos, Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public string Back => $"/teams/{Id.Value}";
    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        var team = await Db.Teams().SingleAsync(t => t.Id == Id);
        Input = new TeamInput
        {
            Title = team.Title,
            Body = team.Body,
            Kept = [.. PostPhotos.Read(team.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(team.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
            Seats = await Db.TeamSeats()
                .Where(s => s.TeamId == Id)
                .OrderBy(s => s.Place)
                .Join(
                    Db.Skills(),
                    s => s.SkillId,
                    k => k.Id,
                    (s, k) =>
                        new SeatInput
                        {
                            Id = s.Id.Value,
                            Skill = k.Slug,
                            Note = s.Note,
                        }
                )
                .ToListAsync(),
        }.WithRows(Team.MostSeats);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        Input.WithRows(Team.MostSeats);
        var changed = await Change();
        return changed.Refused ? Refused(changed.Refusal!) : Redirect(Back);
    }

    private async Task<Outcome<Nothing>> Change()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var seats = await Input.Named(Db, Team.MostSeats);
        return Refusal.All(said.Refusal, seats.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db => ChangeTeam.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, seats.Value, Now));
    }

    private async Task<bool> Look()
    {
        if (await TeamStanding.Of(Db, Me, Id) is not { IsIn: true, Team.IsEnded: false })
            return false;
        Roles = await RoleChoices.Of(Db, words);
        return true;
    }
}
