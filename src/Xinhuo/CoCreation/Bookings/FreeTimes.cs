using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Hours in which a thing may be had: from, and until when; null: as far as anybody has asked.</summary>
internal readonly record struct FreeTime(DateTimeOffset From, DateTimeOffset? Until)
{
    public string Say(Words words, CommunityZone zone, DateTimeOffset now) =>
        Until is { } until
            ? words["cocreation.bookings.free.between", Write(From, words, zone, now), Write(until, words, zone, now)]
            : words["cocreation.bookings.free.from", Write(From, words, zone, now)];

    public static string Write(DateTimeOffset at, Words words, CommunityZone zone, DateTimeOffset now)
    {
        var local = zone.Local(at);
        return local.ToString(words[local.Year == zone.Local(now).Year ? "shell.when.full" : "shell.when.full-year"], CultureInfo.CurrentCulture);
    }
}

/// <summary>What is free between what is held.</summary>
internal static class FreeTimes
{
    private const int MostSaid = 3;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>The next hours, from that moment on, that are long enough.</summary>
    public static async Task<IReadOnlyList<FreeTime>> Next(XinhuoDb db, Thing thing, DateTimeOffset from, TimeSpan length, DateTimeOffset now) =>
        [.. Between(await Held(db, thing.Id, now, now + Booking.Ahead), thing, from > now ? from : now, length).Take(MostSaid)];

    /// <param name="held">In their order, none over another.</param>
    public static IEnumerable<FreeTime> Between(IEnumerable<Hold> held, Thing thing, DateTimeOffset from, TimeSpan length)
    {
        var start = RoundUp(from);
        foreach (var one in held)
        {
            var until = one.From - thing.After;
            if (until - start >= length && length > TimeSpan.Zero)
                yield return new FreeTime(start, until);
            var next = RoundUp(one.Until + thing.Before);
            start = next > start ? next : start;
        }
        yield return new FreeTime(start, null);
    }

    public static async Task<IReadOnlyList<Hold>> Held(XinhuoDb db, ThingId thing, DateTimeOffset from, DateTimeOffset until) =>
        await db.Bookings()
            .Where(b => b.ThingId == thing && b.LetGoAt == null && b.HeldUntil > from && b.HeldFrom < until)
            .OrderBy(b => b.HeldFrom)
            .Select(b => new Hold(b.HeldFrom, b.HeldUntil))
            .ToListAsync();

    private static DateTimeOffset RoundUp(DateTimeOffset at) => at.UtcTicks % Quarter.Ticks is var over and > 0 ? at.AddTicks(Quarter.Ticks - over) : at;
}

/// <summary>Hours in which a thing is held, and nothing of whom.</summary>
internal readonly record struct Hold(DateTimeOffset From, DateTimeOffset Until);
