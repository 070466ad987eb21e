using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Somebody of the brand lends a thing, changes what is said of it, or lends it no more. What is booked keeps the hours it was given.</summary>
internal static class KeepThing
{
    public static async Task<Outcome<ThingId>> Lend(XinhuoDb db, Actor me, PostWords words, ThingPlan plan, DateTimeOffset now, Guid? once = null)
    {
        if (!me.IsStaff)
            return Refusal.NotFound;
        var id = Ids.New<ThingId>(now);
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, Audiences.Members, words.Alts);
        var thing = new Thing
        {
            Id = id,
            Name = words.Title ?? throw new ArgumentException("A thing has a name.", nameof(words)),
            Kind = plan.Kind,
            BeforeMinutes = plan.BeforeMinutes,
            AfterMinutes = plan.AfterMinutes,
            LongestMinutes = plan.LongestMinutes,
            GraceMinutes = plan.GraceMinutes,
            NeedsYes = plan.NeedsYes,
            HasMileage = plan.HasMileage,
            CalendarSecret = CalendarSecret.New(),
            CreatedAt = now,
            CreatedBy = me.Member(),
            Once = once,
            Photos = PostPhotos.Write(photos),
            Body = words.Body,
            BodyHtml = words.Html,
        };
        plan.Fill(thing);
        db.Add(thing);
        db.Record(me, now, new ThingLent(id, me.Member()));
        return id;
    }

    public static async Task<Outcome<Nothing>> Change(XinhuoDb db, Actor me, ThingId id, PostWords words, ThingPlan plan, DateTimeOffset now)
    {
        if (await Alone(db, me, id) is not { } thing)
            return Refusal.NotFound;
        thing.Photos = await KeptPictures.Change(db, me, thing.Photos, words, Audiences.Members, now);
        (thing.Name, thing.Body, thing.BodyHtml) = (words.Title!, words.Body, words.Html);
        plan.Fill(thing);
        db.Record(me, now, new ThingChanged(id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Retire(XinhuoDb db, Actor me, ThingId id, bool retire, DateTimeOffset now)
    {
        if (await Alone(db, me, id) is not { } thing)
            return Refusal.NotFound;
        if (thing.IsRetired == retire)
            return Nothing.Value;
        if (retire)
        {
            thing.Retire(me.Member(), now);
            db.Record(me, now, new ThingRetired(id, me.Member()));
        }
        else
        {
            thing.LendAgain();
            db.Record(me, now, new ThingLentAgain(id, me.Member()));
        }
        return Nothing.Value;
    }

    /// <summary>Its calendar has a new address; the old one leads nowhere from then on.</summary>
    public static async Task<Outcome<Nothing>> RenewCalendar(XinhuoDb db, Actor me, ThingId id, DateTimeOffset now)
    {
        if (await Alone(db, me, id) is not { } thing)
            return Refusal.NotFound;
        thing.CalendarSecret = CalendarSecret.New();
        db.Record(me, now, new ThingCalendarRenewed(id, me.Member()));
        return Nothing.Value;
    }

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<ThingId>?> PressedBefore(XinhuoDb db, MemberId me, ThingInput form, PostWords words) =>
        form.PressedBefore(db.Things().Where(t => t.CreatedBy == me && t.Once == form.Once).Select(t => new Pressed<ThingId>(t.Id, t.Name, t.Body)), words);

    private static async Task<Thing?> Alone(XinhuoDb db, Actor me, ThingId id)
    {
        if (!me.IsStaff)
            return null;
        await db.InTurn(BookingStanding.TurnOf(id));
        return await db.Things().AsTracking().SingleOrDefaultAsync(t => t.Id == id);
    }
}
