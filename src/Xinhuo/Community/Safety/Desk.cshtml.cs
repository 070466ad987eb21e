using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>照看: what members asked the hosts to look at, and what hosts decided. Hosts only.</summary>
internal sealed class DeskPage(CommunityRights rights, SignedIn signedIn, Words words) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public DeskInput Input { get; set; } = new();

    public IReadOnlyList<OpenReport> Open { get; private set; } = [];

    public IReadOnlyList<(Person Who, DateTimeOffset Until)> Resting { get; private set; } = [];

    public IReadOnlyList<(LineReport Report, Person Author, bool AuthorResting, Person By)> Lines { get; private set; } = [];

    public DeskPictures Pictures { get; private set; } = DeskPictures.None;

    /// <summary>The form that is open again because something in it must be mended.</summary>
    public (string Handler, Guid Id)? Mending { get; private set; }

    public IEnumerable<SelectListItem> Days =>
        SuspendMember.Days.Select(d => new SelectListItem(words.Count("community.desk.days", d, Shell.Spoken.Number(d)), $"{d}"));

    public string Waited(DateTimeOffset since) => words.Waited(Now - since);

    public Task OnGet() => Load();

    public Task<IActionResult> OnPostHide() => Do("Hide", Input.Topic.Value, db => HidePost.Do(db, Me.Acting(), Input.Topic, Input.Number, Input.Why, Now));

    public Task<IActionResult> OnPostDismiss() => Do("Dismiss", Input.Report.Value, db => DismissReport.Do(db, Me.Acting(), Input.Report, Input.Why, Now));

    public Task<IActionResult> OnPostHideLine() => Do("HideLine", Input.Report.Value, db => DecideOnLine.Hide(db, Me.Acting(), Input.Report, Input.Why, Now));

    public Task<IActionResult> OnPostDismissLine() =>
        Do("DismissLine", Input.Report.Value, db => DecideOnLine.Dismiss(db, Me.Acting(), Input.Report, Input.Why, Now));

    public Task<IActionResult> OnPostSuspend() =>
        Do("Suspend", Input.Member.Value, db => SuspendMember.Do(db, Me.Acting(), Input.Member, Input.Days, Input.Why, signedIn, Now));

    public Task<IActionResult> OnPostLift() =>
        Do("Lift", Input.Member.Value, db => SuspendMember.Lift(db, Me.Acting(), Input.Member, Input.Why, signedIn, Now));

    private async Task<IActionResult> Do(string handler, Guid id, Func<Platform.Data.XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        if ((await Act(act)).Refusal is not { } refusal)
            return RedirectToPage();
        Mending = (handler, id);
        await Load();
        return this.Refused(refusal, nameof(Input));
    }

    private async Task Load()
    {
        var sight = await rights.Of(Me);
        Open = await DeskReading.Open(Db, sight, Now);
        Pictures = await DeskPictures.Load(Db, sight, [.. Open.Select(r => (r.Topic, r.Number))]);
        Lines = await DeskReading.Lines(Db, Now);
        Resting = await DeskReading.Resting(Db, Now);
    }

    public sealed class DeskInput
    {
        public TopicId Topic { get; set; }
        public int Number { get; set; }
        public ReportId Report { get; set; }
        public MemberId Member { get; set; }
        public int Days { get; set; }
        public string? Why { get; set; }
    }
}
