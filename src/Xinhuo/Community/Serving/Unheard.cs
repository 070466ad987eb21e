using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Listening;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Serving;

/// <summary>在等一个答复: opinions nobody of the brand has answered, and ideas nobody has decided; by how long they wait and by nothing else.</summary>
internal static class Unheard
{
    private const int MostExcerpt = 40;
    private static readonly TimeSpan Talk = TimeSpan.FromDays(7);

    public static async Task<Queue> Of(XinhuoDb db, Sight sight, DateTimeOffset now, int most)
    {
        var (opinions, moreOpinions) = await WaitingOpinion.All(db, sight);
        var (ideas, moreIdeas) = await Ideas(db, sight, now, most);
        var all = opinions
            .Select(o => new Waiting(
                o.AuthorId,
                o.Author,
                o.Photo,
                $"/people/{o.AuthorId.Value}",
                o.Since,
                "community.serving.unheard.said",
                Graphemes.Take(o.Quote, MostExcerpt).ToString(),
                "community.serving.answer",
                "reply",
                $"/listening#{o.Anchor}"
            ))
            .Concat(ideas)
            .OrderBy(w => w.Since)
            .ToList();
        return new Queue("unheard", [.. all.Take(most)], Math.Max(0, all.Count - most) + moreOpinions + moreIdeas, "/listening");
    }

    private static async Task<(IEnumerable<Waiting>, int)> Ideas(XinhuoDb db, Sight sight, DateTimeOffset now, int most)
    {
        var (until, closed) = (now - Talk, sight.Closed.Select(g => new GroupId(g)).ToList());
        var open =
            from i in db.Ideas()
            where i.Kind == TopicKind.Idea && i.FirstDecidedAt == null && i.MergedInto == null && i.ProposedAt < until && !closed.Contains(i.GroupId)
            join t in db.Topics() on i.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on i.AuthorId equals a.Id
            where a.ErasedAt == null
            orderby i.ProposedAt, i.TopicId
            select new
            {
                i.TopicId,
                i.ProposedAt,
                t.Title,
                a.Id,
                a.Name,
                a.PhotoUrl,
            };
        var shown = await open.Take(most).ToListAsync();
        var more = shown.Count < most ? 0 : await open.CountAsync() - most;
        return (
            shown.Select(i => new Waiting(
                i.Id,
                i.Name,
                i.PhotoUrl,
                $"/people/{i.Id.Value}",
                i.ProposedAt,
                "community.serving.idea.said",
                Graphemes.Take(i.Title, MostExcerpt).ToString(),
                "community.serving.decide",
                "pen-line",
                $"/ideas/{i.TopicId.Value}/decide"
            )),
            more
        );
    }
}
