using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Shell;

namespace Xinhuo.Community.Ideas;

/// <summary>What became of an idea, as its topic's page shows it to one reader.</summary>
internal sealed record IdeaView(Idea Idea, string? Author, VoiceKind? Mine, string? MyWords)
{
    private const int MostFaces = 6;
    private const int MostSentences = 8;

    public int Supporters { get; private init; }
    public int Works { get; private init; }
    public int NotForMe { get; private init; }
    public IReadOnlyList<Face> Faces { get; private init; } = [];
    public IReadOnlyList<Tried> Sentences { get; private init; } = [];
    public IReadOnlyList<Decided> Decisions { get; private init; } = [];
    public IReadOnlyList<IdeaOutcome> Outcomes { get; private init; } = [];

    /// <summary>The talk it came from, as far as the reader may see.</summary>
    public Named? From { get; private init; }
    public Named? Into { get; private init; }

    /// <summary>Who said the same, and where.</summary>
    public IReadOnlyList<Named> Merged { get; private init; } = [];

    public static async Task<IdeaView?> Of(XinhuoDb db, TopicId id, Sight sight, MemberId? me)
    {
        var found = await (
            from i in db.Ideas()
            where i.TopicId == id
            join a in db.Members() on i.AuthorId equals a.Id
            select new { Idea = i, Author = a.ErasedAt == null ? a.Name : null }
        ).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var voices = db.Set<IdeaVoice>().Where(v => v.TopicId == id && v.WithdrawnAt == null);
        var counts = await voices.GroupBy(v => v.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var latest = await (
            from v in voices
            where v.Kind != VoiceKind.NotForMe || v.Words != null && v.HiddenAt == null
            join m in db.Members() on v.By equals m.Id
            orderby v.At descending
            select new Tried(v.By, m.Name, m.PhotoUrl, m.Role, v.Kind, v.HiddenAt == null ? v.Words : null, v.At)
        )
            .Take(40)
            .ToListAsync();
        var mine = me is { } member ? await voices.Where(v => v.By == member).Select(v => new { v.Kind, v.Words }).SingleOrDefaultAsync() : null;
        var near = await Near(db, found.Idea, sight);
        return new IdeaView(found.Idea, found.Author, mine?.Kind, mine?.Words)
        {
            Supporters = counts.GetValueOrDefault(VoiceKind.Support),
            Works = counts.GetValueOrDefault(VoiceKind.Works),
            NotForMe = counts.GetValueOrDefault(VoiceKind.NotForMe),
            Faces = me is null
                ? []
                : [.. latest.Where(v => v.Kind != VoiceKind.NotForMe).Take(MostFaces).Select(v => new Face(v.Name, v.Photo, $"/people/{v.By.Value}"))],
            Sentences = [.. latest.Where(v => v.Words is not null).Take(MostSentences)],
            Decisions = await Decided.Of(db, id),
            Outcomes = await Standing(db, await db.Set<IdeaOutcome>().Where(o => o.TopicId == id).OrderBy(o => o.At).ToListAsync()),
            From = near.FirstOrDefault(n => n.Id == found.Idea.Cites),
            Into = near.FirstOrDefault(n => n.Id == found.Idea.MergedInto),
            Merged = [.. near.Where(n => n.Id != found.Idea.Cites && n.Id != found.Idea.MergedInto)],
        };
    }

    /// <summary>Without gatherings that were called off or put away: they carried nothing out.</summary>
    private static async Task<List<IdeaOutcome>> Standing(XinhuoDb db, List<IdeaOutcome> outcomes)
    {
        const string Place = "/gatherings/";
        var held = outcomes.Where(o => o.Address?.StartsWith(Place, StringComparison.Ordinal) == true && Guid.TryParse(o.Address.AsSpan(Place.Length), out _));
        var named = held.ToDictionary(o => o, o => new GatheringId(Guid.Parse(o.Address.AsSpan(Place.Length))));
        if (named.Count == 0)
            return outcomes;
        var ids = named.Values.ToList();
        var standing = await db.Gatherings().Where(g => ids.Contains(g.Id) && g.CancelledAt == null).Select(g => g.Id).ToListAsync();
        return outcomes.FindAll(o => !named.TryGetValue(o, out var id) || standing.Contains(id));
    }

    /// <summary>The topics it names, in one query: its source, what it was merged into, what was merged into it.</summary>
    private static async Task<List<Named>> Near(XinhuoDb db, Idea idea, Sight sight)
    {
        var (id, source, target) = (idea.TopicId, idea.Cites, idea.MergedInto);
        var named = await (
            from t in db.Topics()
            where
                (t.Id == source || t.Id == target || db.Ideas().Any(i => i.TopicId == t.Id && i.MergedInto == id))
                && t.HiddenAt == null
                && t.WithdrawnAt == null
            join a in db.Members() on t.AuthorId equals a.Id
            orderby t.CreatedAt
            select new Named(t.Id, t.GroupId, t.Title, a.ErasedAt == null ? a.Name : null)
        ).ToListAsync();
        return named.FindAll(n => sight.MaySee(n.Group));
    }
}

/// <param name="Name">Null: its author has left.</param>
internal sealed record Named(TopicId Id, GroupId Group, string Title, string? Name)
{
    public string Href => $"/topics/{Id.Value}";
}

/// <summary>Somebody's word on a discovery.</summary>
internal sealed record Tried(MemberId By, string Name, string? Photo, Platform.Web.Role Role, VoiceKind Kind, string? Words, DateTimeOffset At);

/// <summary>A decision with who took it, the latest first.</summary>
internal sealed record Decided(Verdict Verdict, string Why, DateTimeOffset At, MemberId By, string? Name, string? Photo, Platform.Web.Role Role)
{
    public static Task<List<Decided>> Of(XinhuoDb db, TopicId id) =>
        (
            from d in db.Set<IdeaDecision>()
            where d.TopicId == id
            join m in db.Members() on d.By equals m.Id
            orderby d.At descending, d.Id descending
            select new Decided(d.Verdict, d.Why, d.At, d.By, m.ErasedAt == null ? m.Name : null, m.ErasedAt == null ? m.PhotoUrl : null, m.Role)
        ).ToListAsync();
}
