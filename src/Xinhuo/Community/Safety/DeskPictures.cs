using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Platform.Data;
using Shown = Xinhuo.Shell.Photo;
using Stored = Xinhuo.Platform.Files.Photo;

namespace Xinhuo.Community.Safety;

/// <summary>
/// The pictures of what lies on the desk: of posts, gatherings and recaps where this host may see the place, of a reported line always. What they
/// show, their files' audience opens too.
/// </summary>
internal sealed class DeskPictures
{
    public static readonly DeskPictures None = new([]);

    private readonly Dictionary<(ReportedKind, Guid, int), IReadOnlyList<Shown>> _pictures;

    private DeskPictures(Dictionary<(ReportedKind, Guid, int), IReadOnlyList<Shown>> pictures) => _pictures = pictures;

    public IReadOnlyList<Shown> Of(ReportedKind kind, Guid thing, int number) => _pictures.GetValueOrDefault((kind, thing, number), []);

    /// <param name="later">What later rooms opened to this host, with its pictures.</param>
    public static async Task<DeskPictures> Load(
        XinhuoDb db,
        Sight sight,
        IReadOnlyCollection<(ReportedKind Kind, Guid Object, int Number)> things,
        IReadOnlyDictionary<Thing, string?> later
    )
    {
        var found = new List<Pictured>();
        await Posts(db, [.. things.Where(t => t.Kind == ReportedKind.Post)], found);
        await Gatherings(db, [.. things.Where(t => t.Kind is ReportedKind.Gathering or ReportedKind.Recap)], found);
        found.RemoveAll(p => p.Group is { } group && !sight.MaySee(group));
        found.AddRange(later.Where(l => l.Value is not null).Select(l => new Pictured(l.Key.Kind, l.Key.Object, l.Key.Number, null, l.Value!)));
        await Lines(db, [.. things.Where(t => t.Kind == ReportedKind.Line)], found);
        return found.Count == 0 ? None : new DeskPictures(found.ToDictionary(p => (p.Kind, p.Object, p.Number), p => Small(p.Photos)));
    }

    private static async Task Posts(XinhuoDb db, IReadOnlyList<(ReportedKind, Guid Object, int Number)> posts, List<Pictured> found)
    {
        if (posts.Count == 0)
            return;
        var (topics, numbers) = (posts.Select(p => new TopicId(p.Object)).Distinct().ToList(), posts.Select(p => p.Number).Distinct().ToList());
        // What its author took back is the author's alone, unless it was put away as well.
        var opened = await db.Topics()
            .Where(t => topics.Contains(t.Id) && t.Photos != null && (t.WithdrawnAt == null || t.HiddenAt != null))
            .Select(t => new
            {
                t.Id,
                Number = 0,
                t.GroupId,
                t.Photos,
            })
            .ToListAsync();
        var replies = await (
            from r in db.Replies()
            where topics.Contains(r.TopicId) && numbers.Contains(r.Number) && r.Photos != null
            join t in db.Topics() on r.TopicId equals t.Id
            where r.WithdrawnAt == null || r.HiddenAt != null || t.HiddenAt != null
            select new
            {
                Id = r.TopicId,
                r.Number,
                t.GroupId,
                r.Photos,
            }
        ).ToListAsync();
        found.AddRange(opened.Concat(replies).Select(p => new Pictured(ReportedKind.Post, p.Id.Value, p.Number, p.GroupId, p.Photos!)));
    }

    private static async Task Gatherings(XinhuoDb db, IReadOnlyList<(ReportedKind, Guid Object, int)> things, List<Pictured> found)
    {
        if (things.Count == 0)
            return;
        var ids = things.Select(t => new GatheringId(t.Object)).Distinct().ToList();
        foreach (var g in await db.Set<Gathering>().Where(g => ids.Contains(g.Id)).ToListAsync())
        {
            if (g.Photos is { } photos)
                found.Add(new(ReportedKind.Gathering, g.Id.Value, 0, g.GroupId, photos));
            if (g.RecapPhotos is { } told)
                found.Add(new(ReportedKind.Recap, g.Id.Value, 0, g.GroupId, told));
        }
    }

    private static async Task Lines(XinhuoDb db, IReadOnlyList<(ReportedKind, Guid Object, int Number)> lines, List<Pictured> found)
    {
        if (lines.Count == 0)
            return;
        var (rooms, numbers) = (lines.Select(l => new RoomId(l.Object)).Distinct().ToList(), lines.Select(l => l.Number).Distinct().ToList());
        var shown = await db.Set<ChatLine>()
            .Where(l => rooms.Contains(l.RoomId) && numbers.Contains(l.Number) && l.Photos != null && l.WithdrawnAt == null && l.HiddenAt == null)
            .ToListAsync();
        found.AddRange(
            shown
                .Where(l => lines.Any(r => r.Object == l.RoomId.Value && r.Number == l.Number))
                .Select(l => new Pictured(ReportedKind.Line, l.RoomId.Value, l.Number, null, l.Photos!))
        );
    }

    private static IReadOnlyList<Shown> Small(string photos) =>
        [.. PostPhotos.Read(photos).Select(p => new Shown(Stored.Href(p.Id, 'l'), p.Width, p.Height, p.Alt ?? "", Stored.Href(p.Id, 's')))];

    private sealed record Pictured(ReportedKind Kind, Guid Object, int Number, GroupId? Group, string Photos);
}
