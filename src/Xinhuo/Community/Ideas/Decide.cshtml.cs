using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>写下决定: staff say in words what becomes of an idea; what was said before stands below.</summary>
internal sealed class DecidePage(Words words) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty]
    public DecideInput Input { get; set; } = new();

    public string Idea { get; private set; } = "";
    public IReadOnlyList<Decided> Before { get; private set; } = [];
    public string Back => $"/topics/{Id.Value}#idea";
    public IEnumerable<SelectListItem> Verdicts =>
        Enum.GetValues<Verdict>().Select(v => new SelectListItem(words[$"community.ideas.verdict.{v}"], $"{v}", $"{v}" == Input.Verdict));

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var verdict = Enum.TryParse<Verdict>(Input.Verdict, out var chosen) ? chosen : (Verdict?)null;
        if ((await Act(db => DecideIdea.Do(db, Me.Acting(), Id, verdict, Input.Why, Now))).Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        SayArrived("community.ideas.decided");
        return Redirect(Back);
    }

    private async Task<bool> Load()
    {
        if (await PostStanding.Of(Db, Id, 0, MyId) is not { Gone: false, Kind: TopicKind.Idea })
            return false;
        Idea = await Db.Topics().Where(t => t.Id == Id).Select(t => t.Title).SingleAsync();
        Before = await Decided.Of(Db, Id);
        return true;
    }

    public sealed class DecideInput
    {
        public string? Verdict { get; set; }
        public string? Why { get; set; }
    }
}
