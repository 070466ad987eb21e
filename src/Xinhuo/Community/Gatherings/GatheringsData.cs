using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// What gatherings keep about a person. They take along what they hosted, answered and told. When they leave, their seats go to those who wait, what is to
/// come passes to whoever hosts with them or is called off, and what was held stays without their name.
/// </summary>
internal sealed class GatheringsData(Words words, CommunityRights rights) : IPersonalData
{
    public string Room => "gatherings";

    public LeavingWords Describe(Words said) => new([said["community.leaving.gatherings.goes"]], [said["community.leaving.gatherings.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        var closed = (await rights.Of(me)).Closed.Select(g => new GroupId(g)).ToList();
        await archive.Add(
            "gatherings",
            words["community.archive.gatherings"],
            Hosted(db.Set<Gathering>().Where(g => g.HostId == me).OrderBy(g => g.StartsAt)),
            cancel
        );
        await archive.Add("seats", words["community.archive.seats"], Answered(db, me, closed), cancel);
        await archive.Add("recaps", words["community.archive.recaps"], Told(db.Set<Gathering>().Where(g => g.RecapBy == me).OrderBy(g => g.RecapAt)), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var waiting = await (
            from s in db.GatheringSeats()
            where s.MemberId == me && s.AskedAt != null
            join g in db.Set<Gathering>() on s.GatheringId equals g.Id
            where g.EndsAt > now && g.CancelledAt == null
            orderby g.Id
            select g.Id
        ).ToListAsync();
        foreach (var id in waiting)
        {
            await Seats.Hold(db, id);
            var gathering = await db.Set<Gathering>().AsTracking().SingleAsync(g => g.Id == id);
            await AnswerGathering.Free(db, Actor.House, gathering, (await Seats.Of(db, id, me))!, now);
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Entries<GatheringSeat>().Where(e => e.Entity.MemberId == me).ToList().ForEach(e => e.State = EntityState.Detached);
        await db.GatheringSeats().Where(s => s.MemberId == me).ExecuteDeleteAsync();
        await db.GatheringCoHosts().Where(h => h.MemberId == me).ExecuteDeleteAsync();
        await db.CalendarFeeds().Where(f => f.MemberId == me).ExecuteDeleteAsync();
        await HandOver(db, me, now);
    }

    private static async Task HandOver(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var coming = await db.Set<Gathering>().AsTracking().Where(g => g.HostId == me && g.EndsAt > now && g.CancelledAt == null).ToListAsync();
        foreach (var gathering in coming)
        {
            var next = await db.GatheringCoHosts()
                .Where(h => h.GatheringId == gathering.Id && h.SteppedDownAt == null)
                .OrderBy(h => h.NamedAt)
                .Select(h => (MemberId?)h.MemberId)
                .FirstOrDefaultAsync();
            if (next is { } heir)
            {
                gathering.HostId = heir;
                continue;
            }
            gathering.Cancel(me, "", now);
            await db.Remove("gathering", gathering.Id.Value);
            db.Record(Actor.House, now, new GatheringCancelled(gathering.Id, gathering.GroupId, me, Later: false));
            GatheringStanding.Changed(db, gathering);
        }
        var orphans = coming.Where(g => g.IsCancelled).Select(g => g.SeriesId).OfType<GatheringSeriesId>().Distinct().ToList();
        await db.GatheringSeries().Where(s => orphans.Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        await db.SaveChangesAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Hosted(IQueryable<Gathering> gatherings)
    {
        await foreach (var g in gatherings.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = g.StartsAt,
                ["until"] = g.EndsAt,
                ["title"] = g.Title,
                ["place"] = g.Place,
                ["link"] = g.Link,
                ["words"] = g.Body,
                ["seats"] = g.Capacity,
                ["called off"] = g.CancelledAt,
                ["because"] = g.CancelledWhy,
                ["address"] = g.Href,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Answered(XinhuoDb db, MemberId me, List<GroupId> closed)
    {
        var rows =
            from s in db.GatheringSeats()
            where s.MemberId == me
            join g in db.Set<Gathering>() on s.GatheringId equals g.Id
            orderby g.StartsAt
            select new
            {
                Seat = s,
                Title = g.GroupId != null && closed.Contains(g.GroupId.Value) ? null : g.Title,
                g.StartsAt,
            };
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["gathering"] = row.Title,
                ["at"] = row.StartsAt,
                ["asked"] = row.Seat.AskedAt,
                ["seated"] = row.Seat.SeatedAt,
                ["maybe not"] = row.Seat.MaybeNotAt,
                ["left"] = row.Seat.LeftAt,
                ["checked in"] = row.Seat.CheckedInAt,
                ["asked for a recap"] = row.Seat.RecapAskedAt,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Told(IQueryable<Gathering> gatherings)
    {
        await foreach (var g in gatherings.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = g.RecapAt,
                ["gathering"] = g.Title,
                ["words"] = g.Recap,
                ["address"] = g.Href,
            };
    }
}
