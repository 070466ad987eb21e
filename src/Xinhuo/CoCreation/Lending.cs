using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>Things and bookings, for the later rooms of the house and for the sample: within their own act, and asked as on the pages.</summary>
internal static class Lending
{
    /// <summary>Lends a thing, with its pictures if it has any.</summary>
    public static async Task<Outcome<ThingId>> LendThing(this XinhuoDb db, Actor me, PostWords words, LentThing thing, DateTimeOffset now)
    {
        var plan = new ThingPlan(
            thing.Kind,
            thing.Place,
            (int)thing.Before.TotalMinutes,
            (int)thing.After.TotalMinutes,
            (int)thing.Longest.TotalMinutes,
            (int)thing.Grace.TotalMinutes,
            thing.NeedsYes,
            thing.Licence,
            thing.Title,
            thing.Group,
            thing.HasMileage
        );
        var lent = await KeepThing.Lend(db, me, words, plan, now);
        if (lent.Refused)
            return lent.Refusal!;
        await db.SaveChangesAsync();
        if (thing.Photos is { } photos)
            (await db.Things().AsTracking().SingleAsync(t => t.Id == lent.Value)).Photos = photos;
        return lent.Value;
    }

    /// <summary>Somebody of the brand saw a member's licence.</summary>
    public static async Task<Refusal?> SeeLicence(this XinhuoDb db, Actor me, MemberId whose, string name, DateTimeOffset now)
    {
        var seen = (await MarkLicence.See(db, me, whose, name, now)).Refusal;
        await db.SaveChangesAsync();
        return seen;
    }

    /// <summary>A member asks for a thing, for themselves or for their project.</summary>
    public static Task<Outcome<BookingId>> AskFor(
        this XinhuoDb db,
        Actor me,
        ThingId thing,
        DateTimeOffset from,
        DateTimeOffset until,
        string? words,
        TeamId? team,
        DateTimeOffset now
    ) => AskForThing.Do(db, me, thing, new Wish(Booking.Whole(from), Booking.Whole(until), team, words), now);

    public static async Task<Refusal?> ApproveBooking(this XinhuoDb db, Actor me, BookingId booking, DateTimeOffset now) =>
        await Saved(db, await AnswerBooking.Approve(db, me, booking, now));

    public static async Task<Refusal?> HandOverThing(this XinhuoDb db, Actor me, BookingId booking, int? mileage, string? words, DateTimeOffset now) =>
        await Saved(db, await HandOver.Out(db, me, booking, new ConditionInput { Mileage = mileage, Body = words }, now));

    public static async Task<Refusal?> TakeBackThing(
        this XinhuoDb db,
        Actor me,
        BookingId booking,
        int? mileage,
        string? words,
        string? damage,
        DateTimeOffset now
    ) =>
        await Saved(
            db,
            await HandOver.Back(
                db,
                me,
                booking,
                new ConditionInput
                {
                    Mileage = mileage,
                    Body = words,
                    Damage = damage,
                },
                now
            )
        );

    private static async Task<Refusal?> Saved(XinhuoDb db, Outcome<Nothing> done)
    {
        if (!done.Refused)
            await db.SaveChangesAsync();
        return done.Refusal;
    }
}

/// <summary>What is said of a thing beside its words.</summary>
internal sealed record LentThing(string Kind, string? Place)
{
    public TimeSpan Before { get; init; } = TimeSpan.FromMinutes(30);
    public TimeSpan After { get; init; } = TimeSpan.FromHours(1);
    public TimeSpan Longest { get; init; } = TimeSpan.FromDays(3);
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(1);
    public bool NeedsYes { get; init; } = true;
    public string? Licence { get; init; }
    public TitleId? Title { get; init; }
    public GroupId? Group { get; init; }
    public bool HasMileage { get; init; }

    /// <summary>Its pictures as <see cref="PostPhotos.Write"/> writes them.</summary>
    public string? Photos { get; init; }
}
