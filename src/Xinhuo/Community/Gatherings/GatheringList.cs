using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Shell;

namespace Xinhuo.Community.Gatherings;

/// <summary>A gathering as a line among others, with how the reader stands to it.</summary>
internal sealed record GatheringLine(
    GatheringId Id,
    string Title,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Zone,
    string? Place,
    bool Online,
    int? Capacity,
    int Taken,
    int Waiting,
    bool Cancelled,
    bool HasRecap,
    string? Photos,
    MemberId Host,
    string HostName,
    string? GroupName,
    bool Seated,
    bool Waits
)
{
    public string Href => $"/gatherings/{Id.Value}";
    public int? Free => Capacity is { } seats ? Math.Max(0, seats - Taken) : null;
    public IReadOnlyList<Face> Faces { get; init; } = [];
}

/// <summary>Gatherings to come, soonest first; past ones, latest first; each page by the key of the last line before it.</summary>
internal static class GatheringList
{
    public const int OnePage = 20;
    private const int MostFaces = 4;

    public static async Task<(IReadOnlyList<GatheringLine> Lines, string? Next)> Page(
        XinhuoDb db,
        Sight sight,
        MemberId? me,
        DateTimeOffset now,
        bool past = false,
        string? after = null,
        GroupId? group = null,
        GatheringSeriesId? series = null,
        int most = OnePage
    )
    {
        var shown = db.GatheringsFor(sight)
            .Where(g => g.CancelledAt == null || !past && db.GatheringSeats().Any(s => s.GatheringId == g.Id && s.MemberId == me && s.AskedAt != null));
        if (group is { } room)
            shown = shown.Where(g => g.GroupId == room);
        if (series is { } one)
            shown = shown.Where(g => g.SeriesId == one);
        // Of what comes back, the next time stands for those after it.
        else if (!past)
            shown = shown.Where(g =>
                g.SeriesId == null || !db.Gatherings().Any(e => e.SeriesId == g.SeriesId && e.StartsAt < g.StartsAt && e.EndsAt > now && e.CancelledAt == null)
            );
        var key = Groups.TopicList.Key(after);
        var (at, id) = key is { } k ? (k.At, new GatheringId(k.Id.Value)) : default;
        shown = past ? shown.Where(g => g.EndsAt <= now) : shown.Where(g => g.EndsAt > now);
        if (key is not null)
            shown = past
                ? shown.Where(g => g.StartsAt < at || g.StartsAt == at && g.Id < id)
                : shown.Where(g => g.StartsAt > at || g.StartsAt == at && g.Id > id);
        var lines = await Read(db, shown, me, past, most + 1);
        var next =
            lines.Count > most ? string.Create(CultureInfo.InvariantCulture, $"{lines[most - 1].StartsAt.UtcTicks:x}-{lines[most - 1].Id.Value:N}") : null;
        return (me is null ? [.. lines.Take(most)] : await WithFaces(db, [.. lines.Take(most)]), next);
    }

    private static Task<List<GatheringLine>> Read(XinhuoDb db, IQueryable<Gathering> shown, MemberId? me, bool past, int most)
    {
        var hosted = shown.Join(db.Members(), g => g.HostId, h => h.Id, (g, h) => new { Gathering = g, Host = h.Name });
        var ordered = past
            ? hosted.OrderByDescending(x => x.Gathering.StartsAt).ThenByDescending(x => x.Gathering.Id)
            : hosted.OrderBy(x => x.Gathering.StartsAt).ThenBy(x => x.Gathering.Id);
        return ordered
            .Take(most)
            .Select(x => new GatheringLine(
                x.Gathering.Id,
                x.Gathering.Title,
                x.Gathering.StartsAt,
                x.Gathering.EndsAt,
                x.Gathering.Zone,
                x.Gathering.Place,
                x.Gathering.Link != null,
                x.Gathering.Capacity,
                x.Gathering.Taken,
                x.Gathering.Waiting,
                x.Gathering.CancelledAt != null,
                x.Gathering.RecapAt != null && x.Gathering.RecapHiddenAt == null,
                x.Gathering.RecapPhotos ?? x.Gathering.Photos,
                x.Gathering.HostId,
                x.Host,
                db.Groups().Where(r => r.Id == x.Gathering.GroupId).Select(r => r.Name).FirstOrDefault(),
                db.GatheringSeats().Any(s => s.GatheringId == x.Gathering.Id && s.MemberId == me && s.SeatedAt != null),
                db.GatheringSeats().Any(s => s.GatheringId == x.Gathering.Id && s.MemberId == me && s.AskedAt != null && s.SeatedAt == null)
            ))
            .ToListAsync();
    }

    private static async Task<IReadOnlyList<GatheringLine>> WithFaces(XinhuoDb db, List<GatheringLine> lines)
    {
        if (lines.Count == 0)
            return lines;
        var ids = lines.Select(l => l.Id).ToList();
        var faces = await (
            from g in db.Gatherings().Where(g => ids.Contains(g.Id))
            from s in db.GatheringSeats().Where(s => s.GatheringId == g.Id && s.SeatedAt != null).OrderBy(s => s.Turn).Take(MostFaces)
            join p in db.Members() on s.MemberId equals p.Id
            select new
            {
                s.GatheringId,
                s.Turn,
                p.Id,
                p.Name,
                p.PhotoUrl,
            }
        ).ToListAsync();
        var by = faces.ToLookup(f => f.GatheringId);
        return [.. lines.Select(l => l with { Faces = [.. by[l.Id].OrderBy(f => f.Turn).Select(f => new Face(f.Name, f.PhotoUrl, $"/people/{f.Id.Value}"))] })];
    }
}
