using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>A member asks for a thing, for themselves or for one of their projects. From that moment it is held; where no yes is needed it is theirs.</summary>
internal static class AskForThing
{
    public static async Task<Outcome<BookingId>> Do(XinhuoDb db, Actor me, ThingId id, Wish wish, DateTimeOffset now, Guid? once = null)
    {
        var member = me.Member();
        await db.InTurn(BookingStanding.TurnOf(id));
        if (await db.Things().SingleOrDefaultAsync(t => t.Id == id && t.RetiredAt == null) is not { } thing)
            return Refusal.NotFound;
        if (once is not null && await db.Bookings().SingleOrDefaultAsync(b => b.MemberId == member && b.Once == once) is { } pressed)
        {
            // The same form pressed twice meets what it made; with other hours it says something new, without the mark.
            if ((pressed.ThingId, pressed.From, pressed.Until, pressed.TeamId, pressed.Words) == (id, wish.From, wish.Until, wish.Team, wish.Words))
                return pressed.Id;
            once = null;
        }
        if (wish.Team is { } team && !await db.ProjectsOf(me.Member()).AnyAsync(t => t.Id == team))
            return Refusal.On("Team", "cocreation.bookings.field.team.wrong");
        if (wish.Wrong(thing, now) is { } wrong)
            return wrong;
        if (await Eligibility.Lacks(db, me.Member(), thing, now) is { Count: > 0 } lacks)
            return new Refusal(lacks);
        await LetGoInTime.OfThing(db, thing, now);
        var booking = new Booking
        {
            Id = Ids.New<BookingId>(now),
            ThingId = id,
            MemberId = me.Member(),
            TeamId = wish.Team,
            From = wish.From,
            Until = wish.Until,
            HeldFrom = wish.From - thing.Before,
            HeldUntil = wish.Until + thing.After,
            Words = wish.Words,
            AskedAt = now,
            Once = once,
        };
        if (!thing.NeedsYes)
            booking.Approve(null, now);
        db.Add(booking);
        db.Record(me, now, new BookingAsked(await BookingStanding.Facts(db, booking), !thing.NeedsYes));
        return await NoTwoHold.Save(db, "Until") is { } held ? held : booking.Id;
    }
}

/// <summary>From when until when, for which project, and in which words; checked.</summary>
internal sealed record Wish(DateTimeOffset From, DateTimeOffset Until, TeamId? Team, string? Words)
{
    public Refusal? Wrong(Thing thing, DateTimeOffset now) =>
        From < now ? Refusal.On("From", "cocreation.bookings.field.from.past")
        : From > now + Booking.Ahead ? Refusal.On("From", "cocreation.bookings.field.from.far")
        : Until <= From ? Refusal.On("Until", "cocreation.bookings.field.until.first")
        : Until - From > thing.Longest ? BookingWords.TooLong("Until", thing)
        : null;
}
