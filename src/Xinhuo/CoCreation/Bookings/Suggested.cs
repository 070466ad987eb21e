using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Hours that a form begins with: what was chosen on the calendar, made to fit between what is held.</summary>
internal static class Suggested
{
    private static readonly TimeOnly Morning = new(9, 0),
        Evening = new(18, 0);
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    public static async Task<(DateTimeOffset From, DateTimeOffset Until)> Of(
        XinhuoDb db,
        Thing thing,
        string? from,
        string? until,
        CommunityZone zone,
        DateTimeOffset now
    )
    {
        var begins = HousesClock.Read(from) ?? (zone.Day(now).AddDays(1), null);
        var least = thing.Longest < Least ? thing.Longest : Least;
        var held = await FreeTimes.Held(db, thing.Id, now, now + Booking.Ahead);
        var free = First(begins.Time ?? Morning);
        // A day that is taken from the morning on may be free before.
        if (begins.Time is null && zone.Day(free.From) != begins.Day)
            free = First(TimeOnly.MinValue);
        var start = free.From;
        var ends = HousesClock.Read(until) ?? (zone.Day(start), null);
        var end = zone.At(ends.Day, ends.Time ?? Evening);
        if (end - start < least)
            end = start + least;
        if (end - start > thing.Longest)
            end = start + thing.Longest;
        return (start, free.Until is { } last && end > last ? last : end);

        FreeTime First(TimeOnly time) => FreeTimes.Between(held, thing, zone.At(begins.Day, time) is var at && at > now ? at : now, least).First();
    }
}
