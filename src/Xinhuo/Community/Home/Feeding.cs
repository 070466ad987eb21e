using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Home;

/// <summary>A topic as home tells of it.</summary>
internal sealed record FeedItem(
    TopicId Id,
    TopicKind Kind,
    string Title,
    string Said,
    KnowledgeObject? Knowledge,
    IReadOnlyList<PostPhoto> Photos,
    DateTimeOffset At,
    int Replies,
    int Thanks,
    int Saves,
    int Builds,
    MemberId Author,
    string Name,
    string? Photo,
    Role Role,
    string GroupName,
    string GroupSlug,
    bool Thanked,
    bool Saved
)
{
    public string Href => $"/topics/{Id.Value}";
    public IReadOnlyList<Shell.Face> Thankers { get; init; } = [];
}

/// <summary>What is new in my groups (or, where I am in none yet, in all that are open), without what I muted; newest first, paged by key.</summary>
internal static class Feeding
{
    private const int OnePage = 8;
    private const int ExcerptCharacters = 140;
    private const int MostThankers = 3;

    public static async Task<(IReadOnlyList<FeedItem>, string? Next)> Page(XinhuoDb db, MemberId me, List<GroupId> mine, Sight sight, string? after)
    {
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var (at, id) = Groups.TopicList.Key(after) ?? (new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero), default);
        var all = mine.Count == 0;
        var rows = await (
            from t in db.Topics()
            where
                t.HiddenAt == null
                && t.WithdrawnAt == null
                && !closed.Contains(t.GroupId)
                && (all || mine.Contains(t.GroupId) && t.AuthorId != me)
                && (t.CreatedAt < at || t.CreatedAt == at && t.Id < id)
                && !db.Followings()
                    .Any(f => f.MemberId == me && f.Level == FollowLevel.Mute && (f.ObjectId == (Guid)(object)t.Id || f.ObjectId == (Guid)(object)t.GroupId))
            orderby t.CreatedAt descending, t.Id descending
            join a in db.Members() on t.AuthorId equals a.Id
            join g in db.Groups() on t.GroupId equals g.Id
            select new
            {
                t.Id,
                t.Kind,
                t.Title,
                t.Body,
                t.Knowledge,
                t.Photos,
                t.CreatedAt,
                t.ReplyCount,
                Thanks = t.ThanksCount + t.ImportedThanks,
                t.SaveCount,
                t.BuiltUponCount,
                Author = a.Id,
                a.Name,
                a.PhotoUrl,
                a.Role,
                Group = g.Name,
                g.Slug,
                Thanked = db.Thanks().Any(h => h.TopicId == t.Id && h.Number == 0 && h.By == me && h.WithdrawnAt == null),
                Saved = db.Saves().Any(s => s.MemberId == me && s.TopicId == t.Id && s.EndedAt == null),
            }
        )
            .Take(OnePage + 1)
            .ToListAsync();
        var next =
            rows.Count > OnePage
                ? string.Create(CultureInfo.InvariantCulture, $"{rows[OnePage - 1].CreatedAt.UtcTicks:x}-{rows[OnePage - 1].Id.Value:N}")
                : null;
        var shown = rows.Take(OnePage).ToList();
        var thankers = await Thankers(db, [.. shown.Where(r => r.Thanks > 0).Select(r => r.Id)]);
        return (
            [
                .. shown.Select(r => new FeedItem(
                    r.Id,
                    r.Kind,
                    r.Title,
                    PlainText.Of(r.Body, ExcerptCharacters),
                    KnowledgeObject.Read(r.Knowledge),
                    PostPhotos.Read(r.Photos),
                    r.CreatedAt,
                    r.ReplyCount,
                    r.Thanks,
                    r.SaveCount,
                    r.BuiltUponCount,
                    r.Author,
                    r.Name,
                    r.PhotoUrl,
                    r.Role,
                    r.Group,
                    r.Slug,
                    r.Thanked,
                    r.Saved
                )
                {
                    Thankers = thankers.GetValueOrDefault(r.Id) ?? [],
                }),
            ],
            next
        );
    }

    private static async Task<Dictionary<TopicId, List<Shell.Face>>> Thankers(XinhuoDb db, List<TopicId> topics)
    {
        if (topics.Count == 0)
            return [];
        var given = await (
            from h in db.Thanks()
            where topics.Contains(h.TopicId) && h.Number == 0 && h.WithdrawnAt == null
            join p in db.Members() on h.By equals p.Id
            where p.ErasedAt == null
            orderby h.At descending
            select new
            {
                h.TopicId,
                p.Id,
                p.Name,
                p.PhotoUrl,
            }
        )
            .Take(OnePage * 20)
            .ToListAsync();
        return given
            .GroupBy(g => g.TopicId)
            .ToDictionary(g => g.Key, g => g.Take(MostThankers).Select(p => new Shell.Face(p.Name, p.PhotoUrl, $"/people/{p.Id.Value}")).ToList());
    }
}
