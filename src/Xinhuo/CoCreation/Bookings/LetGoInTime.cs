using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>
/// Each hour: a request that nobody answered within a day lets go, or whose hours are over; whoever did not come within the thing's grace lets go; what should be
/// back is told of, and whoever comes next hears of it two days before. Whoever asks for a thing has this done for it first. Doing it twice is doing it once.
/// </summary>
internal sealed class LetGoInTime(Acts acts, CommunityClock clock) : IRoutine
{
    private static readonly TimeSpan InTime = TimeSpan.FromDays(2);

    public string Name => "bookings";

    public string Word => "cocreation.bookings.routine";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd HH", CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        var things = await acts.Run(
            async db =>
            {
                var now = clock.Now;
                return await db.Bookings()
                    .Where(b => b.LetGoAt == null && b.ReturnedAt == null && (b.From <= now || b.ApprovedAt == null))
                    .Select(b => b.ThingId)
                    .Distinct()
                    .ToListAsync(cancel);
            },
            cancel
        );
        // An act for each thing: nobody who books another waits.
        foreach (var id in things)
            await acts.Run(
                async db =>
                {
                    await db.InTurn(BookingStanding.TurnOf(id));
                    var thing = await db.Things().SingleAsync(t => t.Id == id, cancel);
                    await OfThing(db, thing, clock.Now);
                    await TellOfLate(db, id, clock.Now);
                },
                cancel
            );
    }

    /// <summary>Within an act that has the thing to itself.</summary>
    public static async Task OfThing(XinhuoDb db, Thing thing, DateTimeOffset now)
    {
        var (unanswered, late) = (now - Booking.AnswerWithin, now - thing.Grace);
        var gone = await db.Bookings()
            .AsTracking()
            .Where(b => b.ThingId == thing.Id && b.LetGoAt == null && b.HandedOverAt == null)
            .Where(b => b.ApprovedAt == null && (b.AskedAt <= unanswered || b.Until <= now) || b.ApprovedAt != null && (b.From <= late || b.Until <= now))
            .ToListAsync();
        foreach (var booking in gone)
        {
            var why = booking.ApprovedAt is null ? Because.NotAnswered : Because.NotCome;
            booking.LetGo(why, null, null, now);
            db.Record(Actor.House, now, new BookingLetGo(await BookingStanding.Facts(db, booking), why.ToString(), null, false));
        }
        await db.SaveChangesAsync();
    }

    private static async Task TellOfLate(XinhuoDb db, ThingId thing, DateTimeOffset now)
    {
        var late = await db.Bookings()
            .AsTracking()
            .Where(b => b.ThingId == thing && b.HandedOverAt != null && b.ReturnedAt == null && b.LetGoAt == null && b.Until < now)
            .ToListAsync();
        if (late.Count == 0)
            return;
        foreach (var booking in late.Where(b => b.OverdueToldAt is null))
        {
            booking.OverdueToldAt = now;
            db.Record(Actor.House, now, new ThingOverdue(await BookingStanding.Facts(db, booking)));
        }
        var soon = now + InTime;
        var next = await db.Bookings()
            .AsTracking()
            .Where(b => b.ThingId == thing && b.HandedOverAt == null && b.LetGoAt == null && b.From < soon)
            .OrderBy(b => b.From)
            .FirstOrDefaultAsync();
        if (next is null or { DoubtToldAt: not null })
            return;
        next.DoubtToldAt = now;
        db.Record(Actor.House, now, new BookingInDoubt(await BookingStanding.Facts(db, next)));
    }
}
