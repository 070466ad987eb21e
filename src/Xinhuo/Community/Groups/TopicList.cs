using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>A topic as a line of its group's list, with how far the reader has read it.</summary>
internal sealed record TopicLine(
    TopicId Id,
    MemberId Author,
    string AuthorName,
    string? AuthorPhoto,
    Role AuthorRole,
    bool AuthorGone,
    TopicKind Kind,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastActivityAt,
    int ReplyCount,
    string? LastReplier,
    int Thanks,
    string? Photos,
    int? Read,
    bool Muted
);

/// <summary>A group's topics, newest activity first, thirty a page, each page begun by the key of the last line before it. One round trip.</summary>
internal static class TopicList
{
    public const int OnePage = 30;

    /// <summary>Below everything: where the first page begins.</summary>
    private static readonly (DateTimeOffset At, TopicId Id) Top = (
        new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new TopicId(Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff"))
    );

    public static async Task<(List<TopicLine> Lines, string? Next)> Page(XinhuoDb db, GroupId group, TopicKind? kind, string? after, MemberId? me)
    {
        var (at, id) = Key(after) ?? Top;
        var lines = new List<TopicLine>(OnePage + 1);
        var page = kind is { } one
            ? KindQuery.For(db)(db, group, one, at, id, me ?? default, OnePage + 1)
            : AllQuery.For(db)(db, group, at, id, me ?? default, OnePage + 1);
        await foreach (var line in page)
            lines.Add(line);
        if (lines.Count <= OnePage)
            return (lines, null);
        lines.RemoveAt(OnePage);
        return (lines, PageKey.Write(lines[^1].LastActivityAt, lines[^1].Id.Value));
    }

    internal static (DateTimeOffset At, TopicId Id)? Key(string? after) => PageKey.Read(after) is var (at, id) ? (at, new TopicId(id)) : null;

    private static readonly PerModel<Func<XinhuoDb, GroupId, DateTimeOffset, TopicId, MemberId, int, IAsyncEnumerable<TopicLine>>> AllQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, GroupId room, DateTimeOffset at, TopicId id, MemberId me, int most) =>
                from t in db.Set<Topic>()
                    .Where(t =>
                        t.GroupId == room && t.HiddenAt == null && t.WithdrawnAt == null && t.LastActivityAt <= at && (t.LastActivityAt < at || t.Id < id)
                    )
                    .OrderByDescending(t => t.LastActivityAt)
                    .ThenByDescending(t => t.Id)
                    .Take(most)
                join a in db.Set<Member>() on t.AuthorId equals a.Id
                from l in db.Set<Member>().Where(l => l.Id == t.LastReplyBy).DefaultIfEmpty()
                from r in db.Set<Reading>().Where(r => r.MemberId == me && r.TopicId == t.Id).DefaultIfEmpty()
                orderby t.LastActivityAt descending, t.Id descending
                select new TopicLine(
                    t.Id,
                    t.AuthorId,
                    a.Name,
                    a.PhotoUrl,
                    a.Role,
                    a.ErasedAt != null,
                    t.Kind,
                    t.Title,
                    t.CreatedAt,
                    t.LastActivityAt,
                    t.ReplyCount,
                    l == null || l.ErasedAt != null ? null : l.Name,
                    t.ThanksCount + t.ImportedThanks,
                    t.Photos,
                    r == null ? null : r.ReadNumber,
                    db.Set<Following>().Any(f => f.MemberId == me && f.ObjectId == (Guid)(object)t.Id && f.Level == FollowLevel.Mute)
                )
        )
    );

    private static readonly PerModel<Func<XinhuoDb, GroupId, TopicKind, DateTimeOffset, TopicId, MemberId, int, IAsyncEnumerable<TopicLine>>> KindQuery = new(
        () =>
            EF.CompileAsyncQuery(
                (XinhuoDb db, GroupId room, TopicKind kind, DateTimeOffset at, TopicId id, MemberId me, int most) =>
                    from t in db.Set<Topic>()
                        .Where(t =>
                            t.GroupId == room
                            && t.Kind == kind
                            && t.HiddenAt == null
                            && t.WithdrawnAt == null
                            && t.LastActivityAt <= at
                            && (t.LastActivityAt < at || t.Id < id)
                        )
                        .OrderByDescending(t => t.LastActivityAt)
                        .ThenByDescending(t => t.Id)
                        .Take(most)
                    join a in db.Set<Member>() on t.AuthorId equals a.Id
                    from l in db.Set<Member>().Where(l => l.Id == t.LastReplyBy).DefaultIfEmpty()
                    from r in db.Set<Reading>().Where(r => r.MemberId == me && r.TopicId == t.Id).DefaultIfEmpty()
                    orderby t.LastActivityAt descending, t.Id descending
                    select new TopicLine(
                        t.Id,
                        t.AuthorId,
                        a.Name,
                        a.PhotoUrl,
                        a.Role,
                        a.ErasedAt != null,
                        t.Kind,
                        t.Title,
                        t.CreatedAt,
                        t.LastActivityAt,
                        t.ReplyCount,
                        l == null || l.ErasedAt != null ? null : l.Name,
                        t.ThanksCount + t.ImportedThanks,
                        t.Photos,
                        r == null ? null : r.ReadNumber,
                        db.Set<Following>().Any(f => f.MemberId == me && f.ObjectId == (Guid)(object)t.Id && f.Level == FollowLevel.Mute)
                    )
            )
    );
}
