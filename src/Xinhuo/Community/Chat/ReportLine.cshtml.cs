using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Chat;

/// <summary>请主理人看看: says what is wrong with a line. Its author does not hear from whom it came.</summary>
internal sealed class ReportLinePage(Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

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
        var done = await Act(async db =>
            await ReportIt.Do(db, Me.Acting(), await Reportable.Line(db, new RoomId(Id), Number, MyId), Input.Reason, Input.Words, Now, Input.Rule)
        );
        if (done.Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        Done = true;
        return Page();
    }

    private async Task<bool> Load()
    {
        if (await Reportable.Line(Db, new RoomId(Id), Number, MyId) is not { } line || line.Author == MyId)
            return false;
        What = line;
        Rules = await ReportInput.RulesIn(Db, words);
        return true;
    }
}
