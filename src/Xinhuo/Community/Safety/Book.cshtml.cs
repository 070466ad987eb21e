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
    public DeskPage.DeskInput Input { get; set; } = new();

    public IReadOnlyList<BookLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public Guid? Mending { get; private set; }

    /// <summary>Posts on this page that are still put away, so that one may bring them back.</summary>
    public IReadOnlySet<(TopicId Topic, int Number)> Hidden { get; private set; } = new HashSet<(TopicId, int)>();

    public DeskPictures Pictures { get; private set; } = DeskPictures.None;

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostRestore()
    {
        if ((await Act(db => HidePost.Restore(db, Me.Acting(), Input.Topic, Input.Number, Input.Why, Now))).Refusal is not { } refusal)
            return RedirectToPage();
        Mending = Input.Topic.Value;
        await Load();
        return this.Refused(refusal, nameof(Input));
    }

    private async Task Load()
    {
        var (lines, next) = await DeskReading.Book(Db, After is { } ticks ? PageKey.At(ticks) : null);
        (Lines, Next) = (lines, next?.UtcTicks.ToString(CultureInfo.InvariantCulture));
        Hidden = await DeskReading.StillHidden(Db, lines);
        Pictures = await DeskPictures.Load(Db, await rights.Of(Me), [.. Hidden]);
    }
}
