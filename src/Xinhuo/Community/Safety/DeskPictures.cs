using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Shown = Xinhuo.Shell.Photo;
using Stored = Xinhuo.Platform.Files.Photo;

namespace Xinhuo.Community.Safety;

/// <summary>The pictures of the posts that lie on the desk, of those rooms this host may see: what they show, their files' audience opens too.</summary>
internal sealed class DeskPictures
{
    public static readonly DeskPictures None = new([]);

    private readonly Dictionary<(TopicId, int), IReadOnlyList<Shown>> _pictures;

    private DeskPictures(Dictionary<(TopicId, int), IReadOnlyList<Shown>> pictures) => _pictures = pictures;

    public IReadOnlyList<Shown> Of(TopicId topic, int number) => _pictures.GetValueOrDefault((topic, number), []);

    public static async Task<DeskPictures> Load(XinhuoDb db, Sight sight, IReadOnlyCollection<(TopicId Topic, int Number)> posts)
    {
        var (topics, numbers) = (posts.Select(p => p.Topic).Distinct().ToList(), posts.Select(p => p.Number).Distinct().ToList());
        if (topics.Count == 0)
            return None;
        // What its author took back is the author's alone, unless it was put away as well.
        var shown = await db.Topics()
            .Where(t => topics.Contains(t.Id) && t.Photos != null && (t.WithdrawnAt == null || t.HiddenAt != null))
            .Select(t => new Post(t.Id, 0, t.GroupId, t.Photos!))
            .ToListAsync();
        shown.AddRange(
            await (
                from r in db.Replies()
                where topics.Contains(r.TopicId) && numbers.Contains(r.Number) && r.Photos != null
                join t in db.Topics() on r.TopicId equals t.Id
                where r.WithdrawnAt == null || r.HiddenAt != null || t.HiddenAt != null
                select new Post(r.TopicId, r.Number, t.GroupId, r.Photos!)
            ).ToListAsync()
        );
        return new DeskPictures(shown.Where(p => sight.MaySee(p.Group)).ToDictionary(p => (p.Topic, p.Number), p => Small(p.Photos)));
    }

    private static IReadOnlyList<Shown> Small(string photos) =>
        [.. PostPhotos.Read(photos).Select(p => new Shown(Stored.Href(p.Id, 'l'), p.Width, p.Height, p.Alt ?? "", Stored.Href(p.Id, 's')))];

    private sealed record Post(TopicId Topic, int Number, GroupId Group, string Photos);
}
