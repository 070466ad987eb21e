using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>
/// Tells whose booking it is what became of it, and the brand's people what was asked, taken back, or did not come back. Heard twice, the notice is there already.
/// </summary>
internal sealed class TellOfBooking
    : IListener<BookingAsked>,
        IListener<BookingApproved>,
        IListener<BookingLetGo>,
        IListener<BookingExtended>,
        IListener<ThingReturned>,
        IListener<ThingOverdue>,
        IListener<BookingInDoubt>
{
    public const string Kind = "booking";

    public async Task Hear(BookingAsked asked, Heard heard, XinhuoDb db)
    {
        if (!asked.Approved)
            await Tell(db, heard, asked.Facts, await Staff(db), "cocreation.bookings.notice.asked");
    }

    public Task Hear(BookingApproved approved, Heard heard, XinhuoDb db) => TellTheirs(db, heard, approved.Facts, "cocreation.bookings.notice.approved");

    public async Task Hear(BookingLetGo gone, Heard heard, XinhuoDb db)
    {
        var because = Enum.Parse<Because>(gone.Because);
        if (because is Because.TakenBack or Because.Left)
        {
            await Tell(db, heard, gone.Facts, await Staff(db), $"cocreation.bookings.notice.{because}");
            return;
        }
        await TellTheirs(db, heard, gone.Facts, $"cocreation.bookings.notice.{because}");
        if (because is Because.NotCome or Because.NotAnswered)
            await Tell(db, heard, gone.Facts, await Staff(db), $"cocreation.bookings.notice.{because}.staff");
    }

    public async Task Hear(BookingExtended longer, Heard heard, XinhuoDb db)
    {
        if (longer.ByStaff)
            await TellTheirs(db, heard, longer.Facts, "cocreation.bookings.notice.extended");
        else
            await Tell(db, heard, longer.Facts, await Staff(db), "cocreation.bookings.notice.extended.staff");
    }

    public Task Hear(ThingReturned back, Heard heard, XinhuoDb db) => TellTheirs(db, heard, back.Facts, "cocreation.bookings.notice.returned");

    public async Task Hear(ThingOverdue late, Heard heard, XinhuoDb db)
    {
        await TellTheirs(db, heard, late.Facts, "cocreation.bookings.notice.overdue");
        await Tell(db, heard, late.Facts, await Staff(db), "cocreation.bookings.notice.overdue.staff");
    }

    public Task Hear(BookingInDoubt next, Heard heard, XinhuoDb db) => TellTheirs(db, heard, next.Facts, "cocreation.bookings.notice.in-doubt");

    private static async Task TellTheirs(XinhuoDb db, Heard heard, BookingFacts facts, string word)
    {
        var booking = await db.Bookings().SingleAsync(b => b.Id == facts.Booking);
        await Tell(db, heard, facts, await BookingStanding.Whose(db, booking), word);
    }

    private static async Task Tell(XinhuoDb db, Heard heard, BookingFacts facts, List<MemberId> people, string word)
    {
        var name = await db.Things().Where(t => t.Id == facts.Thing).Select(t => t.Name).SingleAsync();
        var why = await db.Bookings().Where(b => b.Id == facts.Booking).Select(b => b.LetGoWhy).SingleAsync();
        await db.Notify(
            heard,
            people,
            new Tidings(Kind, word, $"/bookings/{facts.Booking.Value}", $"booking:{facts.Booking.Value:N}:{heard.Id:N}")
            {
                Values = [name],
                Quote = why,
                Thing = facts.Booking.Value,
                Audience = BookingStanding.AudienceOf(facts.Booking),
                Regardless = true,
            }
        );
    }

    private static Task<List<MemberId>> Staff(XinhuoDb db) => db.Staff().Select(m => m.Id).ToListAsync();
}
