using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Serving;

/// <summary>没人接话的: who said or made something, and nobody has answered or thanked them.</summary>
internal static class Unseen
{
    private const int MostExcerpt = 40;

    /// <summary>So long others may come by first, and so long ago it is history.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(12),
        Reach = TimeSpan.FromDays(30);

    public static async Task<Queue> Of(XinhuoDb db, Sight sight, DateTimeOffset now, int most)
    {
        var (since, until, closed) = (now - Reach, now - Grace, sight.Closed.Select(g => new GroupId(g)).ToList());
        var alone =
            from t in db.Topics()
            where t.CreatedAt > since && t.CreatedAt < until && t.HiddenAt == null && t.WithdrawnAt == null && t.ImportedFrom == null
            // Ideas wait for a decision, and stand with those.
            where t.Kind != TopicKind.Idea && t.ThanksCount == 0 && !closed.Contains(t.GroupId) && t.OpinionCount == 0
            where !db.Replies().Any(r => r.TopicId == t.Id && r.AuthorId != t.AuthorId && r.HiddenAt == null && r.WithdrawnAt == null)
            join a in db.Members() on t.AuthorId equals a.Id
            where a.ErasedAt == null && a.Role == Role.Member
            orderby t.CreatedAt, t.Id
            select new
            {
                t.Id,
                t.Title,
                t.CreatedAt,
                Who = a.Id,
                a.Name,
                a.PhotoUrl,
            };
        var shown = await alone.Take(most).ToListAsync();
        var more = shown.Count < most ? 0 : await alone.CountAsync() - most;
        return new Queue(
            "unseen",
            shown.ConvertAll(t => new Waiting(
                t.Who,
                t.Name,
                t.PhotoUrl,
                $"/people/{t.Who.Value}",
                t.CreatedAt,
                "community.serving.unseen.said",
                Graphemes.Take(t.Title, MostExcerpt).ToString(),
                "community.serving.say",
                "message-circle",
                $"/topics/{t.Id.Value}#reply"
            )),
            more
        );
    }
}
