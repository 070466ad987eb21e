using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>A thing's calendar for whoever has its secret address: when it is held, and nothing of whom. One's own bookings stand in one's own.</summary>
internal sealed class BookingCalendars : ICalendarSource
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(90);
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/calendar/things/{secret:length(32)}.ics", OfThing).ExcludeFromDescription();

    public async Task<IReadOnlyList<CalendarEvent>> Of(XinhuoDb db, MemberId me, DateTimeOffset since, Func<string, string> here)
    {
        var mine = await (
            from b in db.Bookings()
            where b.MemberId == me && b.Until > since
            join t in db.Things() on b.ThingId equals t.Id
            orderby b.From
            select new { Booking = b, Thing = t }
        )
            .Take(Most)
            .ToListAsync();
        return mine.ConvertAll(one => new CalendarEvent(
            $"{one.Booking.Id.Value}@{new Uri(here("/")).Host}",
            Stamp(one.Booking),
            one.Booking.From,
            one.Booking.Until,
            one.Booking.Sequence,
            one.Booking.State switch
            {
                BookingState.LetGo => "CANCELLED",
                BookingState.Asked => "TENTATIVE",
                _ => "CONFIRMED",
            },
            one.Thing.Name,
            one.Thing.Place,
            one.Booking.Words,
            here(one.Booking.Href)
        ));
    }

    private static async Task<IResult> OfThing(string secret, XinhuoDb db, PublicAddress address, Words words, CommunityClock clock, HttpContext http)
    {
        if (await db.Things().SingleOrDefaultAsync(t => t.CalendarSecret == secret) is not { } thing)
            return Results.NotFound();
        var since = clock.Now - Back;
        var held = await db.Bookings()
            .Where(b => b.ThingId == thing.Id && b.LetGoAt == null && b.HeldUntil > since)
            .OrderBy(b => b.HeldFrom)
            .Take(Most)
            .ToListAsync();
        var url = address.Here(http.Request, thing.Href);
        var events = held.Select(b => new CalendarEvent(
            // Not the booking's own id: that would tie two calendars together.
            $"{Mark(thing, b)}@{new Uri(url).Host}",
            Stamp(b),
            b.HeldFrom,
            b.HeldUntil,
            b.Sequence,
            "CONFIRMED",
            words["cocreation.bookings.calendar.held"],
            null,
            null,
            url
        ));
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentDisposition = "inline; filename=\"thing.ics\"";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(ICalendar.Write(thing.Name, events), ICalendar.ContentType);
    }

    private static string Mark(Thing thing, Booking booking) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. thing.Id.Value.ToByteArray(), .. booking.Id.Value.ToByteArray()]))[..32];

    private static DateTimeOffset Stamp(Booking booking) =>
        new[] { booking.AskedAt, booking.ApprovedAt, booking.LetGoAt, booking.HandedOverAt, booking.ReturnedAt }.Max()!.Value;
}
