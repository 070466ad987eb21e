using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>How somebody stands to a booking. To whoever neither made it, nor is in its team, nor works for the brand, there is none: only that the thing is held.</summary>
/// <param name="IsMine">Theirs, or their team's.</param>
internal sealed record BookingStanding(Booking Booking, Thing Thing, bool IsMine, bool IsStaff)
{
    public static async Task<BookingStanding?> Of(XinhuoDb db, MemberId? member, Role role, BookingId id, bool tracked = false)
    {
        if (member is not { } me)
            return null;
        var bookings = tracked ? db.Bookings().AsTracking() : db.Bookings();
        if (await bookings.SingleOrDefaultAsync(b => b.Id == id) is not { } booking)
            return null;
        var staff = role is Role.Host or Role.ProductManager;
        var mine =
            booking.MemberId == me
            || !staff && booking.TeamId is { } team && await db.TeamMakers().AnyAsync(m => m.TeamId == team && m.MemberId == me && m.LeftAt == null);
        if (!mine && !staff)
            return null;
        var things = tracked ? db.Things().AsTracking() : db.Things();
        return new BookingStanding(booking, await things.SingleAsync(t => t.Id == booking.ThingId), mine, staff);
    }

    public static Task<BookingStanding?> Of(XinhuoDb db, Viewer me, BookingId id) => Of(db, me.MemberId(), me.Role, id);

    /// <summary>Within an act, to be changed: nobody else books or changes this thing until this act is done.</summary>
    public static async Task<BookingStanding?> Alone(XinhuoDb db, Actor me, BookingId id)
    {
        if (await db.Bookings().Where(b => b.Id == id).Select(b => (ThingId?)b.ThingId).SingleOrDefaultAsync() is not { } thing)
            return null;
        await db.InTurn(TurnOf(thing));
        return await Of(db, me.Member(), me.Role, id, tracked: true);
    }

    public static string TurnOf(ThingId thing) => $"thing:{thing.Value}";

    /// <summary>Who may see what is kept with it, as files and notices ask.</summary>
    public static string AudienceOf(BookingId id) => $"booking:{id.Value}";

    /// <summary>What its happenings say.</summary>
    public static async Task<BookingFacts> Facts(XinhuoDb db, Booking booking)
    {
        var brief = booking.TeamId is { } team ? await db.Teams().Where(t => t.Id == team).Select(t => t.BriefId).SingleAsync() : null;
        return new BookingFacts(booking.Id, booking.ThingId, booking.MemberId, booking.TeamId, brief);
    }

    /// <summary>Those whose booking it is: whoever made it, and their team.</summary>
    public static async Task<List<MemberId>> Whose(XinhuoDb db, Booking booking)
    {
        var team = booking.TeamId;
        var people = team is null ? [] : await db.TeamMakers().Where(m => m.TeamId == team && m.LeftAt == null).Select(m => m.MemberId).ToListAsync();
        return [.. people.Append(booking.MemberId).Distinct()];
    }
}

/// <summary>Photographs of a thing at both ends, and what is told of a booking, are for whose it is and for the brand's people.</summary>
internal sealed class BookingAudience : IAudience
{
    public string Kind => "booking";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => await BookingStanding.Of(db, viewer, new BookingId(id)) is not null;
}
