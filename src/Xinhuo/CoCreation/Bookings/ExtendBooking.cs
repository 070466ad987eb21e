using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>A booking goes on for longer, where the thing is free and may be had for so long: said by whose it is, or by somebody of the brand.</summary>
internal static class ExtendBooking
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, BookingId id, DateTimeOffset until, DateTimeOffset now)
    {
        if (await BookingStanding.Alone(db, me, id) is not { } standing)
            return Refusal.NotFound;
        var (booking, thing) = (standing.Booking, standing.Thing);
        if (booking.State is BookingState.LetGo or BookingState.Back)
            return Refusal.Of("cocreation.bookings.gone");
        if (until == booking.Until)
            return Nothing.Value;
        if (until < booking.Until)
            return Refusal.On("Longer", "cocreation.bookings.extend.shorter");
        if (until - booking.From > thing.Longest)
            return BookingWords.TooLong("Longer", thing);
        if (until <= now)
            return Refusal.On("Longer", "cocreation.bookings.extend.past");
        await LetGoInTime.OfThing(db, thing, now);
        booking.Extend(until);
        db.Record(me, now, new BookingExtended(await BookingStanding.Facts(db, booking), me.Member(), !standing.IsMine));
        return await NoTwoHold.Save(db, "Longer") is { } held ? held : Nothing.Value;
    }
}
