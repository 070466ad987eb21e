using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Community.Groups;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Searching;

/// <summary>Turns found numbers into lines: one query for each kind among them. What is not the reader's to see is left out once more here.</summary>
internal static class Finding
{
    public const int ExcerptCharacters = 110;

    public static async Task<IReadOnlyList<Hit>> Show(
        XinhuoDb db,
        IReadOnlyList<Found> found,
        Sight sight,
        string question,
        Expression<Func<Member, bool>> shown,
        DateTimeOffset now,
        Viewer me,
        IReadOnlyList<ISearchKind> later
    )
    {
        var hits = new Dictionary<(string, Guid), Hit>();
        foreach (var kind in found.GroupBy(f => f.Kind))
        {
            var ids = kind.Select(f => f.Id).ToList();
            foreach (
                var (id, hit) in kind.Key switch
                {
                    "topic" => await Topics(db, ids, sight, question),
                    "reply" => await Replies(db, ids, sight, question),
                    "gathering" => await FindingGatherings.Show(db, ids, sight, question, now),
                    "member" => await Members(db, ids, question, shown),
                    "group" => await Groups(db, ids, sight, question),
                    _ => later.FirstOrDefault(l => l.Kind == kind.Key) is { } room ? await room.Show(db, ids, me, question) : [],
                }
            )
                hits[(kind.Key, id)] = hit;
        }
        return [.. found.Select(f => hits.GetValueOrDefault((f.Kind, f.Id))).OfType<Hit>().DistinctBy(h => h.Href)];
    }

    private static async Task<IEnumerable<(Guid, Hit)>> Topics(XinhuoDb db, List<Guid> ids, Sight sight, string question)
    {
        var topics = ids.Select(i => new TopicId(i)).ToList();
        var rows = await (
            from t in db.Topics()
            where topics.Contains(t.Id) && t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on t.AuthorId equals a.Id
            join g in db.Groups() on t.GroupId equals g.Id
            select new
            {
                t.Id,
                t.GroupId,
                t.Title,
                t.Body,
                t.Knowledge,
                t.CreatedAt,
                Who = a.Name,
                a.PhotoUrl,
                a.Role,
                Where = g.Name,
            }
        ).ToListAsync();
        return rows.Where(r => sight.MaySee(r.GroupId))
            .Select(r =>
                (
                    r.Id.Value,
                    new Hit(
                        "topic",
                        $"/topics/{r.Id.Value}",
                        r.Title,
                        Excerpts.Around(
                            PlainText.Of(r.Body) is { Length: > 0 } said ? said : KnowledgeObject.Read(r.Knowledge)?.Words ?? "",
                            question,
                            ExcerptCharacters
                        ),
                        r.Who,
                        r.PhotoUrl,
                        r.Role,
                        r.Where,
                        r.CreatedAt
                    )
                    {
                        Said = "community.search.said.topic",
                    }
                )
            );
    }

    private static async Task<IEnumerable<(Guid, Hit)>> Replies(XinhuoDb db, List<Guid> ids, Sight sight, string question)
    {
        var replies = ids.Select(i => new ReplyId(i)).ToList();
        var rows = await (
            from r in db.Replies()
            where replies.Contains(r.Id) && r.HiddenAt == null && r.WithdrawnAt == null
            join t in db.Topics() on r.TopicId equals t.Id
            join a in db.Members() on r.AuthorId equals a.Id
            join g in db.Groups() on t.GroupId equals g.Id
            where t.HiddenAt == null
            select new
            {
                r.Id,
                t.GroupId,
                r.TopicId,
                r.Number,
                t.Title,
                r.Body,
                r.At,
                Who = a.Name,
                a.PhotoUrl,
                a.Role,
                Where = g.Name,
            }
        ).ToListAsync();
        return rows.Where(r => sight.MaySee(r.GroupId))
            .Select(r =>
                (
                    r.Id.Value,
                    new Hit(
                        "reply",
                        $"/topics/{r.TopicId.Value}?at={r.Number}#r{r.Number}",
                        r.Title,
                        Excerpts.Around(PlainText.Of(r.Body), question, ExcerptCharacters),
                        r.Who,
                        r.PhotoUrl,
                        r.Role,
                        r.Where,
                        r.At
                    )
                    {
                        Said = "community.search.said.reply",
                    }
                )
            );
    }

    private static async Task<IEnumerable<(Guid, Hit)>> Members(XinhuoDb db, List<Guid> ids, string question, Expression<Func<Member, bool>> shown)
    {
        var members = ids.Select(i => new MemberId(i)).ToList();
        var rows = await db.Members().Where(shown).Where(m => members.Contains(m.Id) && m.ErasedAt == null).ToListAsync();
        return rows.Select(m =>
            (
                m.Id.Value,
                new Hit(
                    "member",
                    m.Href,
                    m.Name,
                    Excerpts.Around(
                        string.Join(" · ", new[] { m.City, m.Occupation, m.Hobbies, m.Makes, m.Intro }.Where(w => !string.IsNullOrEmpty(w))),
                        question,
                        ExcerptCharacters
                    ),
                    m.Name,
                    m.PhotoUrl,
                    m.Role,
                    null,
                    m.JoinedAt
                )
            )
        );
    }

    private static async Task<IEnumerable<(Guid, Hit)>> Groups(XinhuoDb db, List<Guid> ids, Sight sight, string question)
    {
        var groups = ids.Select(i => new GroupId(i)).ToList();
        var rows = await db.Groups().Where(g => groups.Contains(g.Id)).Cards().ToListAsync();
        return rows.Where(g => sight.MayKnow(g.Id))
            .Select(g =>
                (
                    g.Id.Value,
                    new Hit(
                        "group",
                        g.Href,
                        g.Name,
                        Excerpts.Around(g.About ?? "", question, ExcerptCharacters),
                        null,
                        g.CoverUrl,
                        Role.Guest,
                        null,
                        g.LastActivityAt
                    )
                )
            );
    }
}
