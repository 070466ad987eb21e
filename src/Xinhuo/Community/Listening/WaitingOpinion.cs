using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Listening;

/// <summary>Somebody who said what they think and waits.</summary>
internal sealed record WaitingOpinion(
    TopicId Topic,
    int Number,
    string Title,
    string GroupName,
    MemberId AuthorId,
    string Author,
    string? Photo,
    bool Left,
    string Quote,
    DateTimeOffset Since,
    MemberId? PassedTo,
    string? PassedToName
)
{
    public const int MostShown = 60;
    private const int MostQuote = 90;

    public string Anchor => AnchorOf(Topic, Number);

    public string Href => Number == 0 ? $"/topics/{Topic.Value}" : $"/topics/{Topic.Value}?at={Number}#r{Number}";

    public static string AnchorOf(TopicId topic, int number) => $"o{topic.Value:N}-{number}";

    /// <summary>What waits and this colleague may see.</summary>
    public static IQueryable<Opinion> Waiting(XinhuoDb db, Sight sight)
    {
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        return db.Opinions()
            .Where(o => o.UnmarkedAt == null && o.AnsweredAt == null && !closed.Contains(o.GroupId))
            .Where(o => db.Topics().Any(t => t.Id == o.TopicId && t.HiddenAt == null && t.WithdrawnAt == null))
            .Where(o => o.Number == 0 || db.Replies().Any(r => r.TopicId == o.TopicId && r.Number == o.Number && r.HiddenAt == null && r.WithdrawnAt == null));
    }

    /// <summary>The longest waiting first.</summary>
    public static async Task<(IReadOnlyList<WaitingOpinion> Shown, int More)> All(XinhuoDb db, Sight sight)
    {
        var waiting =
            from opinion in Waiting(db, sight)
            join topic in db.Topics() on opinion.TopicId equals topic.Id
            join grp in db.Groups() on opinion.GroupId equals grp.Id
            join author in db.Members() on opinion.AuthorId equals author.Id
            from reply in db.Replies().Where(r => r.TopicId == opinion.TopicId && r.Number == opinion.Number).DefaultIfEmpty()
            orderby opinion.MarkedAt, opinion.TopicId, opinion.Number
            select new
            {
                opinion.TopicId,
                opinion.Number,
                opinion.MarkedAt,
                topic.Title,
                Group = grp.Name,
                author.Id,
                author.Name,
                author.PhotoUrl,
                Left = author.ErasedAt != null,
                Body = reply == null ? topic.Body : reply.Body,
                Pass = db.Set<OpinionPass>()
                    .Where(p => p.TopicId == opinion.TopicId && p.Number == opinion.Number)
                    .OrderByDescending(p => p.At)
                    .Select(p => (MemberId?)p.To)
                    .FirstOrDefault(),
            };
        var shown = await waiting.Take(MostShown).ToListAsync();
        var more = shown.Count < MostShown ? 0 : await waiting.CountAsync() - MostShown;
        var colleagues = await Names(db, shown.Select(w => w.Pass));
        return (
            [
                .. shown.Select(w => new WaitingOpinion(
                    w.TopicId,
                    w.Number,
                    w.Title,
                    w.Group,
                    w.Id,
                    w.Name,
                    w.Left ? null : w.PhotoUrl,
                    w.Left,
                    PlainText.Of(w.Body, MostQuote) is { Length: > 0 } quote ? quote : w.Title,
                    w.MarkedAt,
                    w.Pass,
                    w.Pass is { } to ? colleagues.GetValueOrDefault(to) : null
                )),
            ],
            more
        );
    }

    private static async Task<Dictionary<MemberId, string>> Names(XinhuoDb db, IEnumerable<MemberId?> members)
    {
        var ids = members.OfType<MemberId>().Distinct().ToList();
        return await db.Members().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name);
    }

    /// <summary>Everybody who can answer for the brand.</summary>
    public static Task<List<Colleague>> Colleagues(XinhuoDb db) =>
        db.Staff().OrderBy(m => m.Name).Select(m => new Colleague(m.Id, m.Name, m.PhotoUrl)).Take(100).ToListAsync();
}

internal sealed record Colleague(MemberId Id, string Name, string? Photo);
