using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Groups;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>The shelves of the list.</summary>
internal enum Shelf
{
    /// <summary>想法</summary>
    Open,

    /// <summary>有了决定</summary>
    Decided,

    /// <summary>做成了</summary>
    Done,

    /// <summary>我发现</summary>
    Found,
}

/// <summary>An idea as a line of the list.</summary>
internal sealed record IdeaLine(
    TopicId Id,
    string Title,
    string Body,
    MemberId By,
    string Author,
    string? Photo,
    Role Role,
    bool Left,
    string Group,
    DateTimeOffset ProposedAt,
    DateTimeOffset MovedAt,
    Verdict? Verdict,
    int Wanted,
    int Works,
    int Replies,
    string? Why,
    CarriedOutAs? As,
    string? Thing
)
{
    public string Href => $"/topics/{Id.Value}";
}

/// <summary>Ideas by when they last moved, the newest first, a page at a time by key. How many want one is told and never orders.</summary>
internal static class IdeaList
{
    public const int OnePage = 20;

    public static async Task<(IReadOnlyList<IdeaLine> Lines, string? Next)> Page(XinhuoDb db, Shelf shelf, Sight sight, string? after)
    {
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var kind = shelf == Shelf.Found ? TopicKind.Discovery : TopicKind.Idea;
        var stage = shelf switch
        {
            Shelf.Decided => IdeaStage.Decided,
            Shelf.Done => IdeaStage.CarriedOut,
            _ => IdeaStage.Open,
        };
        var ideas = db.Ideas().Where(i => i.Kind == kind && i.Stage == stage && !closed.Contains(i.GroupId));
        if (TopicList.Key(after) is { } key)
            ideas = ideas.Where(i => i.MovedAt <= key.At && (i.MovedAt < key.At || i.TopicId < key.Id));
        var lines = await (
            from i in ideas
            join t in db.Topics() on i.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on i.AuthorId equals a.Id
            join g in db.Groups() on i.GroupId equals g.Id
            orderby i.MovedAt descending, i.TopicId descending
            select new IdeaLine(
                i.TopicId,
                t.Title,
                t.Body,
                a.Id,
                a.Name,
                a.PhotoUrl,
                a.Role,
                a.ErasedAt != null,
                g.Name,
                i.ProposedAt,
                i.MovedAt,
                i.Verdict,
                db.Set<IdeaVoice>().Count(v => v.TopicId == i.TopicId && v.Kind == VoiceKind.Support && v.WithdrawnAt == null),
                db.Set<IdeaVoice>().Count(v => v.TopicId == i.TopicId && v.Kind == VoiceKind.Works && v.WithdrawnAt == null),
                t.ReplyCount,
                db.Set<IdeaDecision>().Where(d => d.TopicId == i.TopicId).OrderByDescending(d => d.At).Select(d => d.Why).FirstOrDefault(),
                db.Set<IdeaOutcome>().Where(o => o.TopicId == i.TopicId).OrderByDescending(o => o.At).Select(o => (CarriedOutAs?)o.Kind).FirstOrDefault(),
                db.Set<IdeaOutcome>().Where(o => o.TopicId == i.TopicId).OrderByDescending(o => o.At).Select(o => o.Title).FirstOrDefault()
            )
        )
            .Take(OnePage + 1)
            .ToListAsync();
        if (lines.Count <= OnePage)
            return (lines, null);
        lines.RemoveAt(OnePage);
        return (lines, string.Create(CultureInfo.InvariantCulture, $"{lines[^1].MovedAt.UtcTicks:x}-{lines[^1].Id.Value:N}"));
    }
}
