using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>A thing changes hands: to whoever booked it, and back. Both ends keep how it looked, and its kilometres; a reading that cannot well be is asked for twice.</summary>
internal static class HandOver
{
    public static async Task<Outcome<Nothing>> Out(XinhuoDb db, Actor me, BookingId id, ConditionInput typed, DateTimeOffset now)
    {
        if (await BookingStanding.Alone(db, me, id) is not { IsStaff: true } standing)
            return Refusal.NotFound;
        var (booking, thing) = (standing.Booking, standing.Thing);
        if (booking.State is BookingState.Out)
            return Nothing.Value;
        if (booking.State is not BookingState.Approved)
            return Refusal.Of(booking.State == BookingState.Asked ? "cocreation.bookings.not-approved" : "cocreation.bookings.gone");
        if (now < booking.HeldFrom - Booking.Early)
            return Refusal.Of("cocreation.bookings.out.early");
        if (Wrong(thing, typed, thing.Mileage) is { } wrong)
            return wrong;
        booking.HandOver(me.Member(), await Seen(db, me, booking, thing, typed), now);
        thing.Read(typed.Mileage);
        db.Record(me, now, new ThingHandedOver(await BookingStanding.Facts(db, booking), me.Member()));
        return await NoTwoHold.Save(db, "") is null ? Nothing.Value : Refusal.Of("cocreation.bookings.out.held");
    }

    public static async Task<Outcome<Nothing>> Back(XinhuoDb db, Actor me, BookingId id, ConditionInput typed, DateTimeOffset now)
    {
        if (await BookingStanding.Alone(db, me, id) is not { IsStaff: true } standing)
            return Refusal.NotFound;
        var (booking, thing) = (standing.Booking, standing.Thing);
        if (booking.State is BookingState.Back)
            return Nothing.Value;
        if (booking.State is not BookingState.Out)
            return Refusal.Of("cocreation.bookings.not-out");
        if (Wrong(thing, typed, booking.MileageOut ?? thing.Mileage) is { } wrong)
            return wrong;
        var seen = await Seen(db, me, booking, thing, typed);
        booking.Return(me.Member(), seen, typed.DamageSaid, now);
        thing.Read(typed.Mileage);
        db.Record(me, now, new ThingReturned(await BookingStanding.Facts(db, booking), me.Member(), booking.Damage is not null));
        return Nothing.Value;
    }

    private static Refusal? Wrong(Thing thing, ConditionInput typed, int? least) =>
        Refusal.All(
            typed.Wrong(),
            !thing.HasMileage ? null
                : typed.Mileage is null ? Refusal.On("Mileage", "cocreation.bookings.mileage.missing")
                : typed.Mileage is < 0 or > Thing.MostMileage ? Refusal.On("Mileage", "cocreation.bookings.mileage.wrong")
                : typed.IsSure || least is null ? null
                : typed.Mileage < least ? Refusal.On("Mileage", "cocreation.bookings.mileage.less", least)
                : typed.Mileage > least + Thing.FarInOneGo ? Refusal.On("Mileage", "cocreation.bookings.mileage.far", least)
                : null
        );

    private static async Task<Condition> Seen(XinhuoDb db, Actor me, Booking booking, Thing thing, ConditionInput typed)
    {
        var photos = await Photos.Show(db, typed.Pictures, me.Member().Value, BookingStanding.AudienceOf(booking.Id), typed.Alts);
        return new Condition(thing.HasMileage ? typed.Mileage : null, typed.Said, PostPhotos.Write(photos));
    }
}
