using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Ideas;

/// <summary>An idea that says nearly the same.</summary>
internal sealed record NearIdea(TopicId Id, string Title, string? Author, DateTimeOffset At, IdeaStage Stage, int Wanted)
{
    public string Href => $"/topics/{Id.Value}";
}

/// <summary>
/// What was said already, before it is said again: those that hold every phrase of it anywhere in their words (the search index), and those whose title has
/// the same words. How alike two titles are: pairs of characters and words they share, of those of the shorter one (the overlap coefficient, Szymkiewicz–Simpson).
/// </summary>
internal static class NearIdeas
{
    private const int Most = 4;
    private const int Newest = 1_000;
    private const double Alike = 0.34;

    public static async Task<IReadOnlyList<NearIdea>> Of(XinhuoDb db, Sight sight, TopicKind kind, string? said, TopicId? itself = null)
    {
        var text = CleanText.Line(said, Topic.MostTitleCharacters).Text;
        var pieces = Pieces(text);
        if (pieces.Count == 0)
            return [];
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var titles = await (
            from i in db.Ideas()
            where i.Kind == kind && i.MergedInto == null && !closed.Contains(i.GroupId)
            join t in db.Topics() on i.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null
            orderby i.ProposedAt descending
            select new { t.Id, t.Title }
        )
            .Take(Newest)
            .ToListAsync();
        var alike = titles
            .Select(t => (t.Id, Near: Overlap(pieces, Pieces(t.Title))))
            .Where(t => t.Near >= Alike)
            .OrderByDescending(t => t.Near)
            .Select(t => t.Id);
        var holding = (await db.Find(text, sight.Closed, most: 20, kind: "topic")).Select(f => new TopicId(f.Id));
        var ids = alike.Take(Most * 2).Concat(holding).Distinct().Where(id => id != itself).ToList();
        var shown = await (
            from i in db.Ideas()
            where ids.Contains(i.TopicId) && i.Kind == kind && i.MergedInto == null && !closed.Contains(i.GroupId)
            join t in db.Topics() on i.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on i.AuthorId equals a.Id
            select new NearIdea(
                i.TopicId,
                t.Title,
                a.ErasedAt == null ? a.Name : null,
                i.ProposedAt,
                i.Stage,
                db.Set<IdeaVoice>().Count(v => v.TopicId == i.TopicId && v.Kind != VoiceKind.NotForMe && v.WithdrawnAt == null)
            )
        ).ToListAsync();
        return [.. shown.OrderBy(s => ids.IndexOf(s.Id)).Take(Most)];
    }

    internal static double Overlap(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count(other.Contains);
        // One pair in common is chance, unless it is all there is to say.
        return shared == 0 || shared == 1 && Math.Max(one.Count, other.Count) > 2 ? 0 : shared / (double)Math.Min(one.Count, other.Count);
    }

    /// <summary>A single character begins too many words to say anything.</summary>
    internal static HashSet<string> Pieces(string text) => [.. Bigrams.Cut(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 1)];
}
