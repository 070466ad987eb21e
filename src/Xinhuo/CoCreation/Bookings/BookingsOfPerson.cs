using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>What somebody borrowed, and which licences were seen. When they leave, what they had not fetched yet is free again, and their words and the marks go.</summary>
internal sealed class BookingsOfPerson(Words words) : IPersonalData
{
    public string Room => "bookings";

    public LeavingWords Describe(Words said) => new([said["cocreation.bookings.leaving.goes"]], [said["cocreation.bookings.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("bookings", words["cocreation.bookings.archive"], Bookings(db, me), cancel);
        await archive.Add("licences", words["cocreation.bookings.archive.licences"], Licences(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var coming = await db.Bookings().AsTracking().Where(b => b.MemberId == me && b.LetGoAt == null && b.HandedOverAt == null).ToListAsync();
        foreach (var booking in coming)
        {
            booking.LetGo(Because.Left, null, null, now);
            db.Record(Actor.House, now, new BookingLetGo(await BookingStanding.Facts(db, booking), nameof(Because.Left), null, false));
        }
        await db.SaveChangesAsync();
        await db.Bookings().Where(b => b.MemberId == me && b.Words != null).ExecuteUpdateAsync(b => b.SetProperty(x => x.Words, (string?)null));
        await db.LicencesShown().Where(l => l.MemberId == me).ExecuteDeleteAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Bookings(XinhuoDb db, MemberId me)
    {
        var mine = db.Bookings().Where(b => b.MemberId == me).Join(db.Things(), b => b.ThingId, t => t.Id, (b, t) => new { Booking = b, t.Name });
        await foreach (var one in mine.OrderBy(b => b.Booking.From).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["thing"] = one.Name,
                ["from"] = one.Booking.From,
                ["until"] = one.Booking.Until,
                ["words"] = one.Booking.Words,
                ["asked"] = one.Booking.AskedAt,
                ["approved"] = one.Booking.ApprovedAt,
                ["let go"] = one.Booking.LetGoAt,
                ["because"] = one.Booking.LetGoBecause?.ToString(),
                ["why"] = one.Booking.LetGoWhy,
                ["handed over"] = one.Booking.HandedOverAt,
                ["kilometres then"] = one.Booking.MileageOut,
                ["words then"] = one.Booking.WordsOut,
                ["returned"] = one.Booking.ReturnedAt,
                ["kilometres after"] = one.Booking.MileageBack,
                ["words after"] = one.Booking.WordsBack,
                ["damage"] = one.Booking.Damage,
                ["address"] = one.Booking.Href,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Licences(XinhuoDb db, MemberId me)
    {
        await foreach (var licence in db.LicencesShown().Where(l => l.MemberId == me).OrderBy(l => l.SeenAt).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["licence"] = licence.Name,
                ["seen"] = licence.SeenAt,
                ["taken back"] = licence.RevokedAt,
            };
    }
}
