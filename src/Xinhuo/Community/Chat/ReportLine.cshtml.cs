using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>请主理人看看: says what is wrong with a line. Its author does not hear from whom it came.</summary>
internal sealed class ReportLinePage(Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public ReportPage.ReportInput Input { get; set; } = new();

    public string Quote { get; private set; } = "";
    public bool Done { get; private set; }
    public string Back => $"/chat/{Id}?at={Number}#m{Number}";
    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<ReportReason>().Select(r => new SelectListItem(words[$"community.report.reason.{r}"], $"{r}"));

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
            return NotFound();
        if ((await Act(db => ReportLine.Do(db, Me.Acting(), new RoomId(Id), Number, Input.Reason, Input.Words, Now))).Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        Done = true;
        return Page();
    }

    private async Task<bool> Load()
    {
        if (await ReportLine.Of(Db, Me.Acting(), new RoomId(Id), Number) is not { } line)
            return false;
        Quote = PlainText.Of(line.Body, 200);
        return true;
    }
}
