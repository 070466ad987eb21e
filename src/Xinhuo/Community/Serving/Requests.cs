using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Serving;

/// <summary>等一个点头的: who knocks at a door, waits for a thing to be verified, or held a gathering of which nobody has told yet. For hosts.</summary>
internal static class Requests
{
    private static readonly TimeSpan Told = TimeSpan.FromDays(2),
        Reach = TimeSpan.FromDays(30);

    public static async Task<Queue> Of(XinhuoDb db, Viewer me, Sight sight, DateOnly today, DateTimeOffset now, int most)
    {
        var all = new List<Waiting>();
        all.AddRange(await Knocks(db, sight, most));
        all.AddRange(await Ownerships(db, me.MemberId()!.Value, today, most));
        all.AddRange(await Untold(db, sight, now, most));
        return new Queue("requests", [.. all.OrderBy(w => w.Since).Take(most)], Math.Max(0, all.Count - most));
    }

    private static async Task<IEnumerable<Waiting>> Knocks(XinhuoDb db, Sight sight, int most)
    {
        var mine = sight.Mine.Where(sight.Hosts).ToList();
        return (
            await (
                from s in db.GroupMemberships()
                where s.AskedAt != null && s.JoinedAt == null && s.EndedAt == null
                join g in db.Groups() on s.GroupId equals g.Id
                where g.Openness == Openness.OnRequest || mine.Contains(g.Id)
                join p in db.Members() on s.MemberId equals p.Id
                where p.ErasedAt == null
                orderby s.AskedAt, s.Id
                select new
                {
                    p.Id,
                    p.Name,
                    p.PhotoUrl,
                    Group = g.Name,
                    g.Slug,
                    s.AskedAt,
                }
            )
                .Take(most)
                .ToListAsync()
        ).Select(k => new Waiting(
            k.Id,
            k.Name,
            k.PhotoUrl,
            $"/people/{k.Id.Value}",
            k.AskedAt!.Value,
            "community.serving.knocks",
            k.Group,
            "community.home.open-door",
            "user-check",
            $"/groups/{k.Slug}/people"
        ));
    }

    private static async Task<IEnumerable<Waiting>> Ownerships(XinhuoDb db, MemberId me, DateOnly today, int most) =>
        (
            await (
                from o in db.ToVerify(me, today)
                join p in db.Members() on o.MemberId equals p.Id
                join product in db.Products() on o.ProductId equals product.Id
                orderby o.RecordedAt
                select new
                {
                    p.Id,
                    p.Name,
                    p.PhotoUrl,
                    o.RecordedAt,
                    Product = product.Name,
                }
            )
                .Take(most)
                .ToListAsync()
        ).Select(o => new Waiting(
            o.Id,
            o.Name,
            o.PhotoUrl,
            $"/people/{o.Id.Value}",
            o.RecordedAt,
            "community.serving.verify.said",
            o.Product,
            "community.serving.verify",
            "key",
            "/hosts/ownerships"
        ));

    private static async Task<IEnumerable<Waiting>> Untold(XinhuoDb db, Sight sight, DateTimeOffset now, int most)
    {
        var (since, until, closed) = (now - Reach, now - Told, sight.Closed.Select(g => new GroupId(g)).ToList());
        return (
            await (
                from g in db.Gatherings()
                where g.EndsAt > since && g.EndsAt < until && g.CancelledAt == null && g.RecapAt == null && g.Taken > 1
                where g.GroupId == null || !closed.Contains(g.GroupId.Value)
                join p in db.Members() on g.HostId equals p.Id
                where p.ErasedAt == null
                orderby g.EndsAt, g.Id
                select new
                {
                    Gathering = g.Id,
                    p.Id,
                    p.Name,
                    p.PhotoUrl,
                    g.EndsAt,
                    g.Title,
                }
            )
                .Take(most)
                .ToListAsync()
        ).Select(g => new Waiting(
            g.Id,
            g.Name,
            g.PhotoUrl,
            $"/people/{g.Id.Value}",
            g.EndsAt,
            "community.serving.untold",
            g.Title,
            "community.serving.ask",
            "camera",
            $"/gatherings/{g.Gathering.Value}"
        ));
    }
}
