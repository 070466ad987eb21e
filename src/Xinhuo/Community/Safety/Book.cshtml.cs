using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>照看簿: everything the hosts decided, who, when and why. Nothing is ever taken out.</summary>
internal sealed class BookPage(CommunityRights rights, ReportedThings later) : HousePage
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
            Input.Thing.Kind == ReportedKind.Post ? HidePost.Restore(db, Me.Acting(), new TopicId(Input.Object), Input.Number, Input.Why, Now)
            : Enum.IsDefined(Input.Thing.Kind) ? PutAway.Restore(db, Me.Acting(), Input.Thing.Kind, Input.Object, Input.Author, Input.Why, Now)
            : later.Restore(db, Me.Acting(), Input.Thing, Input.Author, Input.Why, Now)
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
        Hidden = await DeskReading.StillHidden(Db, lines, later);
        Pictures = await DeskPictures.Load(
            Db,
            await rights.Of(Me),
            [.. Hidden.Select(h => (h.Kind, h.Object, h.Number)).Distinct()],
            await later.Open(Db, Me, Hidden.Select(h => new Thing(h.Kind, h.Object, h.Number)))
        );
    }

    public sealed class BookInput
    {
        /// <summary>As it is stored: a later room's kind has no name here.</summary>
        public int Kind { get; set; }
        public Guid Object { get; set; }
        public int Number { get; set; }
        public MemberId Author { get; set; }
        public string? Why { get; set; }

        internal Thing Thing => new((ReportedKind)Kind, Object, Number);
    }
}
