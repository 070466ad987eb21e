using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Community.Groups;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Belonging;

/// <summary>
/// What Community keeps about a person. They take along all they wrote, thanked and kept. When they leave, what is theirs alone goes (kept
/// topics, read marks, follows, memberships), and what they said to others stays without their name, so that the answers still read straight. Titles of
/// others that they may not see any more do not come along.
/// </summary>
internal sealed class CommunityData(Words words, CommunityRights rights) : IPersonalData
{
    public string Room => "community";

    public LeavingWords Describe(Words said) => new([said["community.leaving.goes"]], [said["community.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        var sight = await rights.Of(me);
        var (closed, unknown) = (sight.Closed.Select(g => new GroupId(g)).ToList(), sight.Unknown.Select(g => new GroupId(g)).ToList());
        var titles = db.Topics()
            .Select(t => new Titled
            {
                Id = t.Id,
                Title = closed.Contains(t.GroupId) || t.AuthorId != me && (t.HiddenAt != null || t.WithdrawnAt != null) ? null : t.Title,
            });
        await archive.Add(
            "topics",
            words["community.archive.topics"],
            Rows(
                db.Topics()
                    .Where(t => t.AuthorId == me)
                    .OrderBy(t => t.CreatedAt)
                    .Select(t => new
                    {
                        t.CreatedAt,
                        t.EditedAt,
                        t.Title,
                        t.Body,
                        t.Knowledge,
                        t.Id,
                    }),
                t =>
                    new()
                    {
                        ["at"] = t.CreatedAt,
                        ["edited"] = t.EditedAt,
                        ["title"] = t.Title,
                        ["words"] = t.Body,
                        ["knowledge"] = t.Knowledge,
                        ["address"] = $"/topics/{t.Id.Value}",
                    }
            ),
            cancel
        );
        await archive.Add(
            "replies",
            words["community.archive.replies"],
            Rows(
                db.Replies()
                    .Where(r => r.AuthorId == me)
                    .OrderBy(r => r.At)
                    .Join(
                        titles,
                        r => r.TopicId,
                        t => t.Id,
                        (r, t) =>
                            new
                            {
                                r.At,
                                r.EditedAt,
                                r.Body,
                                r.Number,
                                t.Title,
                                t.Id,
                            }
                    ),
                r =>
                    new()
                    {
                        ["at"] = r.At,
                        ["edited"] = r.EditedAt,
                        ["under"] = r.Title,
                        ["words"] = r.Body,
                        ["address"] = $"/topics/{r.Id.Value}?at={r.Number}#r{r.Number}",
                    }
            ),
            cancel
        );
        await archive.Add(
            "edits",
            words["community.archive.edits"],
            Rows(
                db.Edits()
                    .Where(e => e.By == me)
                    .OrderBy(e => e.At)
                    .Select(e => new
                    {
                        e.At,
                        e.FormerTitle,
                        e.FormerBody,
                    }),
                e =>
                    new()
                    {
                        ["until"] = e.At,
                        ["title"] = e.FormerTitle,
                        ["words"] = e.FormerBody,
                    }
            ),
            cancel
        );
        await archive.Add(
            "thanks",
            words["community.archive.thanks"],
            Rows(
                db.Thanks()
                    .Where(t => t.By == me || t.MakerId == me)
                    .OrderBy(t => t.At)
                    .Join(
                        titles,
                        h => h.TopicId,
                        t => t.Id,
                        (h, t) =>
                            new
                            {
                                h.At,
                                h.WithdrawnAt,
                                h.Number,
                                Given = h.By == me,
                                t.Title,
                            }
                    ),
                t =>
                    new()
                    {
                        ["at"] = t.At,
                        ["taken back"] = t.WithdrawnAt,
                        ["given"] = t.Given,
                        ["for"] = t.Title,
                        ["reply"] = t.Number == 0 ? null : t.Number,
                    }
            ),
            cancel
        );
        await archive.Add(
            "kept",
            words["community.archive.kept"],
            Rows(
                db.Saves()
                    .Where(s => s.MemberId == me)
                    .OrderBy(s => s.At)
                    .Join(
                        titles,
                        s => s.TopicId,
                        t => t.Id,
                        (s, t) =>
                            new
                            {
                                s.At,
                                s.EndedAt,
                                t.Title,
                            }
                    ),
                s =>
                    new()
                    {
                        ["at"] = s.At,
                        ["until"] = s.EndedAt,
                        ["title"] = s.Title,
                    }
            ),
            cancel
        );
        await archive.Add(
            "groups",
            words["community.archive.groups"],
            Rows(
                db.GroupMemberships()
                    .Where(m => m.MemberId == me)
                    .OrderBy(m => m.Id)
                    .Join(
                        db.Groups(),
                        m => m.GroupId,
                        g => g.Id,
                        (m, g) =>
                            new
                            {
                                Name = m.EndedAt != null && unknown.Contains(g.Id) ? null : g.Name,
                                m.Role,
                                m.AskedAt,
                                m.AskedWords,
                                m.JoinedAt,
                                m.EndedAt,
                            }
                    ),
                m =>
                    new()
                    {
                        ["group"] = m.Name,
                        ["role"] = m.Role.ToString(),
                        ["asked"] = m.AskedAt,
                        ["words"] = m.AskedWords,
                        ["joined"] = m.JoinedAt,
                        ["left"] = m.EndedAt,
                    }
            ),
            cancel
        );
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        await db.Readings().Where(r => r.MemberId == me).ExecuteDeleteAsync();
        await db.Followings().Where(f => f.MemberId == me).ExecuteDeleteAsync();
        await db.PostMentions().Where(m => m.MemberId == me).ExecuteDeleteAsync();
        var kept = await db.Saves().Where(s => s.MemberId == me && s.EndedAt == null).Select(s => s.TopicId).ToListAsync();
        await db.Topics().Where(t => kept.Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.SaveCount, x => x.SaveCount - 1));
        await db.Saves().Where(s => s.MemberId == me).ExecuteDeleteAsync();
        var groups = await db.GroupMemberships().Where(m => m.MemberId == me && m.JoinedAt != null && m.EndedAt == null).Select(m => m.GroupId).ToListAsync();
        await db.Groups().Where(g => groups.Contains(g.Id)).ExecuteUpdateAsync(g => g.SetProperty(x => x.MemberCount, x => x.MemberCount - 1));
        await db.GroupMemberships().Where(m => m.MemberId == me).ExecuteDeleteAsync();
        CommunityRights.Changed(db);
        await LeavePictures(db, me);
        await Fade(db, me);
    }

    /// <summary>What their posts and their groups' covers show stays, and is nobody's; the rest of their pictures goes with them.</summary>
    private static async Task LeavePictures(XinhuoDb db, MemberId me)
    {
        var covers = await db.Groups().Where(g => g.CoverUrl != null).Select(g => g.CoverUrl).ToListAsync();
        var posts = (await PicturesInSight.Of(db, me)).SelectMany(p => p.Pictures);
        var shown = posts.Concat(await GatheringPictures.Of(db, me)).Concat(covers.Select(Photo.IdIn).OfType<PhotoId>()).ToList();
        await db.Set<Photo>().Where(p => p.Owner == me.Value && shown.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Owner, (Guid?)null));
    }

    /// <summary>Cached pages that showed the name are old.</summary>
    private static async Task Fade(XinhuoDb db, MemberId me)
    {
        var topics = await db.Topics()
            .Where(t => t.AuthorId == me)
            .Select(t => t.Id)
            .Union(db.Replies().Where(r => r.AuthorId == me).Select(r => r.TopicId))
            .ToListAsync();
        foreach (var topic in topics)
            GuestPages.Changed(db, $"topic:{topic.Value}");
        GuestPages.Changed(db, "front");
        GuestPages.Changed(db, "groups");
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Rows<T>(IQueryable<T> rows, Func<T, Dictionary<string, object?>> entry)
    {
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return entry(row);
    }

    /// <summary>A topic as its reader may name it.</summary>
    private sealed class Titled
    {
        public required TopicId Id { get; init; }
        public required string? Title { get; init; }
    }
}
