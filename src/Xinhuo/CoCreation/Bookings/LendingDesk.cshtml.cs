using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>What the brand's people do with what is lent: whom to answer, what to hand over, what is out, what should be back.</summary>
internal sealed class LendingDeskPage : HousePage
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>So long what came back broken stays on this page; on the thing's own it stays.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);
    private const int Most = 100;

    protected override Door Door => Door.Staff;

    public IReadOnlyList<(string Name, IReadOnlyList<BookingLine> Lines)> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var (now, soon) = (Now, Now + Soon);
        var all = await LendingQueue.Of(
            Db,
            Db.Bookings()
                .Where(b => b.LetGoAt == null && b.ReturnedAt == null && (b.ApprovedAt == null || b.HandedOverAt != null || b.From < soon))
                .OrderBy(b => b.From)
                .Take(Most),
            b => b.From
        );
        var since = now - Remembered;
        var damaged = await LendingQueue.Damaged(Db, Db.Bookings().Where(b => b.ReturnedAt > since), Most);
        var groups = all.ToLookup(l =>
            l.Booking.IsOverdue(now) ? "overdue"
            : l.Booking.State == BookingState.Asked ? "asked"
            : l.Booking.State == BookingState.Approved ? "approved"
            : "out"
        );
        Groups =
        [
            .. new[] { "overdue", "asked", "approved", "out" }
                .Select(name => (name, (IReadOnlyList<BookingLine>)[.. groups[name]]))
                .Append(("damaged", damaged))
                .Where(g => g.Item2.Count > 0),
        ];
    }
}
