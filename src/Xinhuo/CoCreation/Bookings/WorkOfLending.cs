using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Whoever asked for a thing and waits for a yes: a line at home and a queue on the service board.</summary>
internal sealed class BookingsToAnswer(Words words) : IStaffWork
{
    public async Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var asked = await Asked(db).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(b => b.AskedAt) }).SingleOrDefaultAsync();
        return asked is null
            ? null
            : new Lead(
                words.Count("cocreation.bookings.duty", asked.Count, Spoken.Number(asked.Count)),
                words["community.home.duty.since"],
                "/things/desk",
                "key",
                asked.Oldest
            );
    }

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var first = await LendingQueue.Of(db, Asked(db).OrderBy(b => b.AskedAt).Take(most), b => b.AskedAt);
        return first.Count == 0
            ? null
            : new Queue(
                "bookings",
                first.ConvertAll(l => l.Wait(l.Booking.AskedAt, "cocreation.bookings.serving.said", "cocreation.bookings.serving.act", "check")),
                await Asked(db).CountAsync() - first.Count,
                "/things/desk"
            )
            {
                Word = "cocreation.bookings.serving",
            };
    }

    private static IQueryable<Booking> Asked(XinhuoDb db) => db.Bookings().Where(b => b.LetGoAt == null && b.ApprovedAt == null);
}

/// <summary>Whatever should be back and is not.</summary>
internal sealed class ThingsOverdue(Words words) : IStaffWork
{
    public async Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var late = await Late(db, now).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(b => b.Until) }).SingleOrDefaultAsync();
        return late is null
            ? null
            : new Lead(
                words.Count("cocreation.bookings.duty.overdue", late.Count, Spoken.Number(late.Count)),
                words["community.home.duty.since"],
                "/things/desk#overdue",
                "history",
                late.Oldest
            );
    }

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var first = await LendingQueue.Of(db, Late(db, now).OrderBy(b => b.Until).Take(most), b => b.Until);
        return first.Count == 0
            ? null
            : new Queue(
                "overdue",
                first.ConvertAll(l => l.Wait(l.Booking.Until, "cocreation.bookings.serving.overdue.said", "cocreation.bookings.serving.overdue.act", "phone")),
                await Late(db, now).CountAsync() - first.Count,
                "/things/desk#overdue"
            )
            {
                Word = "cocreation.bookings.serving.overdue",
            };
    }

    private static IQueryable<Booking> Late(XinhuoDb db, DateTimeOffset now) =>
        db.Bookings().Where(b => b.HandedOverAt != null && b.ReturnedAt == null && b.LetGoAt == null && b.Until < now);
}

/// <summary>A booking with its thing, whoever made it, and the team it is for: as lists show it.</summary>
internal sealed record BookingLine(Booking Booking, Thing Thing, Member Who, string? Team)
{
    public Waiting Wait(DateTimeOffset since, string word, string act, string icon) =>
        new(Who.Id, Who.Name, Who.PhotoUrl, Who.Href, since, word, Thing.Name, act, icon, Booking.Href);
}

/// <summary>Reads bookings with what lists show of them.</summary>
internal static class LendingQueue
{
    /// <param name="by">The earliest first.</param>
    public static async Task<List<BookingLine>> Of(XinhuoDb db, IQueryable<Booking> bookings, Func<Booking, DateTimeOffset> by) =>
        [.. (await Read(db, bookings)).OrderBy(l => by(l.Booking))];

    /// <summary>What came back broken, the newest first.</summary>
    public static async Task<List<BookingLine>> Damaged(XinhuoDb db, IQueryable<Booking> among, int most) =>
        [
            .. (await Read(db, among.Where(b => b.Damage != null && b.ReturnedAt != null).OrderByDescending(b => b.ReturnedAt).Take(most))).OrderByDescending(
                l => l.Booking.ReturnedAt
            ),
        ];

    private static async Task<List<BookingLine>> Read(XinhuoDb db, IQueryable<Booking> bookings)
    {
        var rows = await (
            from b in bookings
            join t in db.Things() on b.ThingId equals t.Id
            join m in db.Members() on b.MemberId equals m.Id
            from team in db.Teams().Where(x => x.Id == b.TeamId).DefaultIfEmpty()
            select new
            {
                Booking = b,
                Thing = t,
                Who = m,
                Team = team == null ? null : team.Title,
            }
        ).ToListAsync();
        return rows.ConvertAll(r => new BookingLine(r.Booking, r.Thing, r.Who, r.Team));
    }
}
