using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Makes the next times of a series: a row for each within ten weeks, after the newest one that was not changed by itself. Times that have rows already
/// are passed over, so doing it twice is doing it once.
/// </summary>
internal static class SeriesAhead
{
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(70);

    public static async Task<int> Make(XinhuoDb db, Actor by, GatheringSeries series, DateTimeOffset now)
    {
        if (series.EndedAt is not null)
            return 0;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(series.Zone);
        var until = DateOnly.FromDateTime(WallClock.Local(now + Ahead, zone));
        var days = Times(series, zone).Select(DateOnly.FromDateTime).TakeWhile(d => d <= until).Where(d => d > series.MadeUntil).ToList();
        if (days.Count == 0)
            return 0;
        var pattern =
            await db.Gatherings()
                .Where(g => g.SeriesId == series.Id && g.SetApartAt == null && g.Occurrence != null && g.CancelledAt == null)
                .OrderByDescending(g => g.Occurrence)
                .FirstOrDefaultAsync()
            ?? await db.Gatherings().Where(g => g.SeriesId == series.Id && g.Occurrence != null).OrderByDescending(g => g.Occurrence).FirstAsync();
        var hosts = await db.GatheringCoHosts().Where(h => h.GatheringId == pattern.Id && h.SteppedDownAt == null).ToListAsync();
        foreach (var day in days.Where(d => d.ToDateTime(series.Begins) > WallClock.Local(now, zone)))
        {
            var next = Next(series, pattern, zone, day, now);
            db.Add(next);
            db.AddRange(hosts.Select(h => Again(h, next.Id)));
            db.Record(by, now, new GatheringCameRound(next.Id, next.GroupId, series.Id));
        }
        series.MadeUntil = days[^1];
        await db.SaveChangesAsync();
        GatheringStanding.Changed(db, pattern);
        return days.Count;
    }

    /// <summary>All times of a series from its first day on.</summary>
    public static IEnumerable<DateTime> Times(GatheringSeries series, TimeZoneInfo zone) =>
        RecurrenceRule.Parse(series.Rule).Value.From(series.FirstDay.ToDateTime(series.Begins), zone);

    private static Gathering Next(GatheringSeries series, Gathering pattern, TimeZoneInfo zone, DateOnly day, DateTimeOffset now)
    {
        var starts = day.ToDateTime(series.Begins);
        return new Gathering
        {
            Id = Ids.New<GatheringId>(now),
            Kind = pattern.Kind,
            GroupId = pattern.GroupId,
            HostId = pattern.HostId,
            TopicId = pattern.TopicId,
            SeriesId = series.Id,
            Occurrence = day,
            Title = pattern.Title,
            Place = pattern.Place,
            Link = pattern.Link,
            StartsAt = WallClock.ToUtc(starts, zone),
            EndsAt = WallClock.ToUtc(starts.AddMinutes(series.Minutes), zone),
            Zone = series.Zone,
            Capacity = pattern.Capacity,
            CreatedAt = now,
            DoorCode = HostGathering.NewDoorCode(),
            Photos = pattern.Photos,
            Body = pattern.Body,
            BodyHtml = pattern.BodyHtml,
        };
    }

    private static GatheringCoHost Again(GatheringCoHost host, GatheringId next) =>
        new()
        {
            GatheringId = next,
            MemberId = host.MemberId,
            NamedBy = host.NamedBy,
            NamedAt = host.NamedAt,
        };
}
