using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Ownerships;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Hosting;

/// <summary>Ownerships that nobody has seen a proof of yet, the longest waiting first.</summary>
internal sealed class HostOwnershipsPage(CommunityZone zone, Words words) : HousePage
{
    private const int PageSize = 30;
    private const int MostLately = 12;

    protected override Door Door => Door.Hosts;

    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public sealed record Waiting(Ownership Ownership, Product Product, Member Owner);

    public IReadOnlyList<Waiting> All { get; private set; } = [];
    public long? Next { get; private set; }

    /// <summary>Decided within the last week: a slip of the hand can still be taken back here.</summary>
    public IReadOnlyList<Waiting> Lately { get; private set; } = [];
    public IEnumerable<SelectListItem> Ways => VerifyOwnership.Ways.Select(w => new SelectListItem(words["members.owns.how." + w], w));

    public async Task OnGetAsync()
    {
        var after = PageKey.At(After ?? 0);
        var page = await (
            from o in Db.ToVerify(MyId, zone.Day(Now))
            join p in Db.Products() on o.ProductId equals p.Id
            join m in Db.Members() on o.MemberId equals m.Id
            where o.RecordedAt > after
            orderby o.RecordedAt
            select new Waiting(o, p, m)
        )
            .Take(PageSize + 1)
            .ToListAsync();
        All = [.. page.Take(PageSize)];
        var (me, week) = (MyId, Now.AddDays(-7));
        if (After is null)
            Lately = await (
                from o in Db.Ownerships()
                join p in Db.Products() on o.ProductId equals p.Id
                join m in Db.Members() on o.MemberId equals m.Id
                where m.ErasedAt == null && m.Id != me && (o.VerifiedAt > week && o.VerifiedBy != null || o.ReturnedAt > week)
                orderby o.VerifiedAt ?? o.ReturnedAt descending
                select new Waiting(o, p, m)
            )
                .Take(MostLately)
                .ToListAsync();
        Next = page.Count > PageSize ? All[^1].Ownership.RecordedAt.UtcTicks : null;
    }

    public Task<IActionResult> OnPostReturnAsync(Guid ownership) =>
        Answer(() => Act(db => ReturnOwnership.Do(db, Me.Acting(), new OwnershipId(ownership), Why, Now)));

    public Task<IActionResult> OnPostUndoAsync(Guid ownership, bool verified) =>
        Answer(() =>
            Act(db =>
                verified
                    ? VerifyOwnership.Do(db, Me.Acting(), new OwnershipId(ownership), null, Now)
                    : ReturnOwnership.Undo(db, Me.Acting(), new OwnershipId(ownership), Now)
            )
        );

    public Task<IActionResult> OnPostAsync(Guid ownership) =>
        Answer(() => Act(db => VerifyOwnership.Do(db, Me.Acting(), new OwnershipId(ownership), How, Now)));

    private async Task<IActionResult> Answer(Func<Task<Outcome<Nothing>>> act)
    {
        var done = await act();
        if (!done.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(done.Refusal!, null);
    }
}
