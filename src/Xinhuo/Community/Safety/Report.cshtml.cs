using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Community.Rules;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>请主理人看看: says what is wrong with a post, a gathering, a recap or a sentence. Its author does not hear from whom it came.</summary>
internal sealed class ReportPage(Words words, ReportedThings later) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Topic { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Whose sentence on this discovery.</summary>
    [BindProperty(SupportsGet = true)]
    public MemberId? Tried { get; set; }

    [BindProperty(SupportsGet = true)]
    public GatheringId? Gathering { get; set; }

    /// <summary>How the gathering was told, not the gathering.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Recap { get; set; }

    /// <summary>Something of a later room, of this kind.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Thing { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Kind { get; set; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public Reportable What { get; private set; } = null!;

    public string Quote => PlainText.Of(What.Lines, 200);

    public bool Done { get; private set; }

    public IEnumerable<SelectListItem> Reasons => ReportInput.ReasonsIn(words);

    public IReadOnlyList<SelectListItem> Rules { get; private set; } = [];

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
            return NotFound();
        var done = await Act(async db => await ReportIt.Do(db, Me.Acting(), await Find(db), Input.Reason, Input.Words, Now, Input.Rule));
        if (done.Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        Done = true;
        return Page();
    }

    private async Task<bool> Load()
    {
        if (await Find(Db) is not { } what || what.Author == MyId)
            return false;
        What = what;
        Rules = await ReportInput.RulesIn(Db, words);
        return true;
    }

    private Task<Reportable?> Find(XinhuoDb db) =>
        Thing is { } thing ? later.Find(db, Me, Kind, thing, Number)
        : Gathering is { } gathering ? Reportable.Gathering(db, gathering, MyId, Recap)
        : Tried is { } author ? Reportable.Voice(db, Topic, author, MyId)
        : Reportable.Post(db, Topic, Number, MyId);
}

/// <summary>What one fills in to ask hosts to look.</summary>
internal sealed class ReportInput
{
    internal ReportReason? Reason => Enum.TryParse<ReportReason>(Why, out var reason) ? reason : null;

    public string? Why { get; set; }
    public int? Rule { get; set; }
    public string? Words { get; set; }

    public static IEnumerable<SelectListItem> ReasonsIn(Words words) =>
        Enum.GetValues<ReportReason>().Select(r => new SelectListItem(words[$"community.report.reason.{r}"], $"{r}"));

    public static async Task<IReadOnlyList<SelectListItem>> RulesIn(XinhuoDb db, Words words) =>
        [
            new SelectListItem(words["community.report.rule.none"], ""),
            .. (await RulesNow.Of(db)).Points.Select(p => new SelectListItem(words["community.rules.point", p.Number, p.Title], $"{p.Number}")),
        ];
}
