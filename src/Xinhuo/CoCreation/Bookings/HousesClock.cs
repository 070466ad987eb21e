using System.Globalization;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Moments as typed into forms and addresses, by the clock on the house's wall.</summary>
internal static class HousesClock
{
    private const int Earliest = 2000,
        Latest = 2200;

    /// <summary>Null: nothing, or no moment that anybody means.</summary>
    public static DateTimeOffset? Moment(this CommunityZone zone, DateTime? typed) =>
        typed is { Year: >= Earliest and < Latest } at ? Booking.Whole(zone.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at))) : null;

    public static DateOnly? Day(DateOnly? typed) => typed is { Year: >= Earliest and < Latest } ? typed : null;

    /// <summary>"2026-11-24" or "2026-11-24T09:00".</summary>
    public static (DateOnly Day, TimeOnly? Time)? Read(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && Day(DateOnly.FromDateTime(at)) is { } day
            ? (day, TimeOnly.FromDateTime(at))
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var only) && Day(only) is { } alone ? (alone, null)
        : null;

    /// <summary>As a form's field shows it.</summary>
    public static DateTime Typed(this CommunityZone zone, DateTimeOffset at) => zone.Local(at).DateTime;
}
