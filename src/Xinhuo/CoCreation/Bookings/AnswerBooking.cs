using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Somebody of the brand says yes to a request, or no in words; or, where a yes cannot be kept, says so in words.</summary>
internal static class AnswerBooking
{
    public static async Task<Outcome<Nothing>> Approve(XinhuoDb db, Actor me, BookingId id, DateTimeOffset now)
    {
        if (await BookingStanding.Alone(db, me, id) is not { IsStaff: true, Booking: var booking })
            return Refusal.NotFound;
        if (booking.State == BookingState.LetGo)
            return Refusal.Of("cocreation.bookings.gone");
        if (booking.ApprovedAt is not null)
            return Nothing.Value;
        booking.Approve(me.Member(), now);
        db.Record(me, now, new BookingApproved(await BookingStanding.Facts(db, booking), me.Member()));
        return Nothing.Value;
    }

    /// <summary>No to what was asked; of what had a yes: it cannot be.</summary>
    public static async Task<Outcome<Nothing>> Decline(XinhuoDb db, Actor me, BookingId id, string? why, DateTimeOffset now)
    {
        if (await BookingStanding.Alone(db, me, id) is not { IsStaff: true, Booking: var booking })
            return Refusal.NotFound;
        var said = CleanText.Lines(why, Booking.MostWordsCharacters, Booking.MostUnits);
        if (BookingWords.Wrong(said, "Why", "cocreation.bookings.why.missing", Booking.MostWordsCharacters) is { } wrong)
            return wrong;
        if (!booking.IsComing)
            return Refusal.Of("cocreation.bookings.gone");
        await End(db, me, booking, booking.ApprovedAt is null ? Because.Declined : Because.CalledOff, said.Text, true, now);
        return Nothing.Value;
    }

    /// <summary>Whoever booked it does not need it any more; one of their team may say so too.</summary>
    public static async Task<Outcome<Nothing>> TakeBack(XinhuoDb db, Actor me, BookingId id, DateTimeOffset now)
    {
        if (await BookingStanding.Alone(db, me, id) is not { IsMine: true, Booking: var booking })
            return Refusal.NotFound;
        if (booking.State == BookingState.LetGo)
            return Nothing.Value;
        if (!booking.IsComing)
            return Refusal.Of("cocreation.bookings.is-out");
        await End(db, me, booking, Because.TakenBack, null, false, now);
        return Nothing.Value;
    }

    private static async Task End(XinhuoDb db, Actor me, Booking booking, Because why, string? words, bool byStaff, DateTimeOffset now)
    {
        booking.LetGo(why, me.Member(), words, now);
        db.Record(me, now, new BookingLetGo(await BookingStanding.Facts(db, booking), why.ToString(), me.Member(), byStaff));
    }
}
