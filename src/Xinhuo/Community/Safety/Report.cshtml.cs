using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>请主理人看看: says what is wrong with a post. Its author does not hear from whom it came.</summary>
internal sealed class ReportPage(Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Topic { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public string Quote { get; private set; } = "";

    public bool Done { get; private set; }

    public string Back => Number == 0 ? $"/topics/{Topic.Value}" : $"/topics/{Topic.Value}?at={Number}#r{Number}";

    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<ReportReason>().Select(r => new SelectListItem(words[$"community.report.reason.{r}"], $"{r}"));

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
            return NotFound();
        if ((await Act(db => ReportPost.Do(db, Me.Acting(), Topic, Number, Input.Reason, Input.Words, Now))).Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        Done = true;
        return Page();
    }

    private async Task<bool> Load()
    {
        if (await PostStanding.Of(Db, Topic, Number, MyId) is not { Gone: false } post || post.Author == MyId)
            return false;
        Quote = PlainText.Of(await ReportPost.LinesOf(Db, Topic, Number), 200);
        return true;
    }

    public sealed class ReportInput
    {
        internal ReportReason? Reason => Enum.TryParse<ReportReason>(Why, out var reason) ? reason : null;

        public string? Why { get; set; }
        public string? Words { get; set; }
    }
}
