using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>我的预约: one's own and one's projects', what is to come first.</summary>
internal sealed class MyBookingsPage : HousePage
{
    private const int OnePage = 30;

    public IReadOnlyList<BookingLine> Coming { get; private set; } = [];
    public IReadOnlyList<BookingLine> Past { get; private set; } = [];
    public string? Next { get; private set; }
    public IReadOnlyList<LicenceShown> Licences { get; private set; } = [];
    public MemberId Mine => MyId;
    public DateTimeOffset At => Now;

    public async Task OnGetAsync(string? after)
    {
        var me = MyId;
        var mine = Db.Bookings()
            .Where(b => b.MemberId == me || b.TeamId != null && Db.TeamMakers().Any(m => m.TeamId == b.TeamId && m.MemberId == me && m.LeftAt == null));
        Coming = await LendingQueue.Of(Db, mine.Where(b => b.LetGoAt == null && b.ReturnedAt == null).OrderBy(b => b.From).Take(100), b => b.From);
        var past = mine.Where(b => b.LetGoAt != null || b.ReturnedAt != null);
        if (PageKey.Read(after) is { } key)
            past = past.Where(b => b.Until < key.At || b.Until == key.At && b.Id < new BookingId(key.Id));
        var rows = await LendingQueue.Of(Db, past.OrderByDescending(b => b.Until).ThenByDescending(b => b.Id).Take(OnePage + 1), b => b.Until);
        rows.Reverse();
        if (rows.Count > OnePage)
        {
            rows.RemoveAt(OnePage);
            Next = PageKey.Write(rows[^1].Booking.Until, rows[^1].Booking.Id.Value);
        }
        Past = rows;
        Licences = await Db.LicencesShown().Where(l => l.MemberId == me && l.RevokedAt == null).OrderBy(l => l.SeenAt).ToListAsync();
    }
}
