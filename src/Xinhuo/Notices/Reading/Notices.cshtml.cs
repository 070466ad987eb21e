using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Reading;

/// <summary>通知: what happened around me, by day.</summary>
internal sealed class NoticesPage(NoticeList list, CommunityZone zone) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public long? After { get; init; }

    public IReadOnlyList<Told> Told { get; private set; } = [];

    public long? Next { get; private set; }

    public long Newest { get; private set; }

    public DateOnly Today => zone.Day(Now);

    /// <summary>The day the page before this one ended in: its heading stands there already.</summary>
    public DateOnly? Begun { get; private set; }

    public bool AnyUnread => Told.Any(t => t.Unread);

    public async Task OnGet()
    {
        (Told, Next) = await list.Page(Db, Me, After);
        if (After is { } after && await list.DayOf(Db, MyId, after) is { } day)
            Begun = day;
        if (After is not null || Told.Count == 0)
            return;
        Newest = Told.Max(t => t.Id);
        await Write(db => ReadNotices.Seen(db, MyId, Newest, Now));
    }

    public async Task<IActionResult> OnPostOne(long id) => Back(await Write(db => ReadNotices.One(db, MyId, id, Now)));

    public async Task<IActionResult> OnPostAll(long upTo) => Back(await Write(db => ReadNotices.All(db, MyId, upTo, Now)));

    private IActionResult Back<T>(Platform.Outcome<T> outcome) => outcome.Refusal is { } refusal ? this.Refused(refusal) : RedirectToPage();
}
