using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Desk;

/// <summary>Asking the brand for a fact, a file, access or a contact.</summary>
internal sealed class NewRequestPage(Photos photos, Words words) : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public HelpInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds =>
        [.. Enum.GetValues<HelpKind>().Select(k => new SelectListItem(words[$"cocreation.desk.kind.{k}"], $"{k}", k == Input.Kind))];

    /// <summary>For oneself, and one's projects; empty where one has none.</summary>
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? team)
    {
        (Input.Once, Input.Team) = (Guid.CreateVersion7(Now), team);
        return await Look() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var asked = await Ask();
        if (asked.Refused)
            return Refused(asked.Refusal!);
        SayArrived("cocreation.desk.asked");
        return Redirect($"/help/{asked.Value.Value}");
    }

    private async Task<Outcome<HelpRequestId>> Ask()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        return Refusal.All(said.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db => AskForHelp.Do(db, Me.Acting(), Input, said.Value with { Alts = Input.Alts }, Now));
    }

    private async Task<bool> Look()
    {
        if (Me.IsStaff)
            return false;
        var mine = await Db.ProjectsOf(MyId).OrderByDescending(t => t.ConfirmedAt).Select(t => new { t.Id, t.Title }).ToListAsync();
        if (mine.Count > 0 || Input.Team is not null)
            Teams =
            [
                new SelectListItem(words["cocreation.desk.team.myself"], "", Input.Team is null),
                .. mine.Select(t => new SelectListItem(t.Title, $"{t.Id.Value}", t.Id.Value == Input.Team)),
            ];
        return true;
    }
}
