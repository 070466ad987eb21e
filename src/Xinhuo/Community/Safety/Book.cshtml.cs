using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>照看簿: everything the hosts decided, who, when and why. Nothing is ever taken out.</summary>
internal sealed class BookPage(CommunityRights rights) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty(SupportsGet = true)]
    public long? After { get; init; }

    [BindProperty]
    public BookInput Input { get; set; } = new();

    public IReadOnlyList<BookLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public Guid? Mending { get; private set; }

    /// <summary>What on this page is still put away, so that one may bring it back.</summary>
    public IReadOnlySet<(ReportedKind Kind, Guid Object, int Number, MemberId Author)> Hidden { get; private set; } =
        new HashSet<(ReportedKind, Guid, int, MemberId)>();

    public DeskPictures Pictures { get; private set; } = DeskPictures.None;

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostRestore()
    {
        var done = await Act(db =>
            Input.Kind == ReportedKind.Post
                ? HidePost.Restore(db, Me.Acting(), new TopicId(Input.Object), Input.Number, Input.Why, Now)
                : PutAway.Restore(db, Me.Acting(), Input.Kind, Input.Object, Input.Author, Input.Why, Now)
        );
        if (done.Refusal is not { } refusal)
            return RedirectToPage();
        Mending = Input.Object;
        await Load();
        return this.Refused(refusal, nameof(Input));
    }

    private async Task Load()
    {
        var (lines, next) = await DeskReading.Book(Db, After is { } ticks ? PageKey.At(ticks) : null);
        (Lines, Next) = (lines, next?.UtcTicks.ToString(CultureInfo.InvariantCulture));
        Hidden = await DeskReading.StillHidden(Db, lines);
        Pictures = await DeskPictures.Load(Db, await rights.Of(Me), [.. Hidden.Select(h => (h.Kind, h.Object, h.Number)).Distinct()]);
    }

    public sealed class BookInput
    {
        public ReportedKind Kind { get; set; }
        public Guid Object { get; set; }
        public int Number { get; set; }
        public MemberId Author { get; set; }
        public string? Why { get; set; }
    }
}
