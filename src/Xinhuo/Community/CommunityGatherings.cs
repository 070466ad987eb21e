using Xinhuo.Community.Gatherings;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Gatherings, offered upward: letting one come back.</summary>
internal static class CommunityGatherings
{
    /// <param name="rule">An RRULE that begins with this gathering.</param>
    public static async Task MakeAhead(XinhuoDb db, Gathering first, string rule, TimeZoneInfo zone, DateTimeOffset now)
    {
        var starts = WallClock.Local(first.StartsAt, zone);
        var series = new GatheringSeries
        {
            Id = Ids.New<GatheringSeriesId>(first.CreatedAt),
            Rule = RecurrenceRule.Parse(rule).Value.ToString(),
            Zone = zone.Id,
            FirstDay = DateOnly.FromDateTime(starts),
            Begins = TimeOnly.FromDateTime(starts),
            Minutes = (int)(first.EndsAt - first.StartsAt).TotalMinutes,
            MadeUntil = DateOnly.FromDateTime(starts),
        };
        db.Add(series);
        (first.SeriesId, first.Occurrence) = (series.Id, series.FirstDay);
        await db.SaveChangesAsync();
        await SeriesAhead.Make(db, Actor.House, series, now);
    }
}
