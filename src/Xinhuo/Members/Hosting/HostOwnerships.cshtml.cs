using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Ownerships;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Hosting;

/// <summary>Ownerships that nobody has seen a proof of yet, the longest waiting first.</summary>
internal sealed class HostOwnershipsPage(CommunityZone zone, Words words) : HousePage
{
    private const int PageSize = 30;

    protected override Door Door => Door.Hosts;

    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public sealed record Waiting(Ownership Ownership, Product Product, Member Owner);

    public IReadOnlyList<Waiting> All { get; private set; } = [];
    public long? Next { get; private set; }
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
        Next = page.Count > PageSize ? All[^1].Ownership.RecordedAt.UtcTicks : null;
    }

    public async Task<IActionResult> OnPostAsync(Guid ownership)
    {
        var done = await Act(db => VerifyOwnership.Do(db, Me.Acting(), new OwnershipId(ownership), How, Now));
        if (!done.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(done.Refusal!, null);
    }
}
