using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Searching;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Gatherings among what search found. Of one that comes back only a first time is in the index: whoever finds it is led to its next time, or where there
/// is none any more to the last.
/// </summary>
internal static class FindingGatherings
{
    public static async Task<IEnumerable<(Guid, Hit)>> Show(XinhuoDb db, List<Guid> ids, Sight sight, string question, DateTimeOffset now)
    {
        var gatherings = ids.Select(i => new GatheringId(i)).ToList();
        var next = await Next(db, gatherings, sight, now);
        var shown = gatherings.Select(g => next.GetValueOrDefault(g, g)).Distinct().ToList();
        var rows = await (
            from g in db.GatheringsFor(sight)
            where shown.Contains(g.Id) && g.CancelledAt == null
            join h in db.Members() on g.HostId equals h.Id
            select new
            {
                g.Id,
                g.Title,
                g.Place,
                g.Body,
                g.StartsAt,
                Who = h.Name,
                h.PhotoUrl,
                h.Role,
                Where = db.Groups().Where(r => r.Id == g.GroupId).Select(r => r.Name).FirstOrDefault(),
            }
        ).ToListAsync();
        var hits = rows.ToDictionary(
            r => r.Id,
            r =>
            {
                var said = string.Join(' ', new[] { r.Place, PlainText.Of(r.Body) }.Where(w => !string.IsNullOrEmpty(w)));
                var excerpt = Excerpts.Around(said, question, Finding.ExcerptCharacters);
                return new Hit("gathering", $"/gatherings/{r.Id.Value}", r.Title, excerpt, r.Who, r.PhotoUrl, r.Role, r.Where, r.StartsAt);
            }
        );
        return gatherings.Where(g => hits.ContainsKey(next.GetValueOrDefault(g, g))).Select(g => (g.Value, hits[next.GetValueOrDefault(g, g)]));
    }

    /// <summary>For each that belongs to a series and is over: its nearest time that stands.</summary>
    private static async Task<Dictionary<GatheringId, GatheringId>> Next(XinhuoDb db, List<GatheringId> found, Sight sight, DateTimeOffset now)
    {
        var over = await db.Gatherings()
            .Where(g => found.Contains(g.Id) && g.SeriesId != null && g.EndsAt <= now)
            .Select(g => new { g.Id, g.SeriesId })
            .ToListAsync();
        if (over.Count == 0)
            return [];
        var series = over.Select(g => g.SeriesId).Distinct().ToList();
        var times = await db.GatheringsFor(sight)
            .Where(g => series.Contains(g.SeriesId) && g.CancelledAt == null)
            .Select(g => new
            {
                g.Id,
                g.SeriesId,
                g.StartsAt,
                IsOver = g.EndsAt <= now,
            })
            .ToListAsync();
        var nearest = times
            .GroupBy(t => t.SeriesId)
            .ToDictionary(s => s.Key!.Value, s => (s.Where(t => !t.IsOver).MinBy(t => t.StartsAt) ?? s.MaxBy(t => t.StartsAt)!).Id);
        return over.Where(g => nearest.ContainsKey(g.SeriesId!.Value)).ToDictionary(g => g.Id, g => nearest[g.SeriesId!.Value]);
    }
}
