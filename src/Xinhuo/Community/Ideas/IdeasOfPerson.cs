using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>
/// What somebody wanted too or tried goes with them, their sentences included; what they proposed stays as what they said does, without a name, and so do
/// decisions they took. Titles of others that they may not see any more do not come along.
/// </summary>
internal sealed class IdeasOfPerson(Words words, CommunityRights rights) : IPersonalData
{
    public string Room => "ideas";

    public LeavingWords Describe(Words said) => new([said["community.ideas.leaving.goes"]], [said["community.ideas.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        var closed = (await rights.Of(me)).Closed.Select(g => new GroupId(g)).ToList();
        var titled = db.Topics()
            .Select(t => new
            {
                t.Id,
                Title = t.AuthorId != me && (closed.Contains(t.GroupId) || t.HiddenAt != null || t.WithdrawnAt != null) ? null : t.Title,
            });
        await archive.Add(
            "proposed",
            words["community.ideas.archive.proposed"],
            Rows(
                db.Ideas().Where(i => i.AuthorId == me).OrderBy(i => i.ProposedAt).Join(titled, i => i.TopicId, t => t.Id, (i, t) => new { Idea = i, t.Title }),
                r =>
                    new()
                    {
                        ["at"] = r.Idea.ProposedAt,
                        ["kind"] = r.Idea.Kind.ToString(),
                        ["title"] = r.Title,
                        ["stage"] = r.Idea.Stage.ToString(),
                        ["verdict"] = r.Idea.Verdict?.ToString(),
                        ["carried out"] = r.Idea.CarriedOutAt,
                        ["address"] = $"/topics/{r.Idea.TopicId.Value}",
                    }
            ),
            cancel
        );
        await archive.Add(
            "voices",
            words["community.ideas.archive.voices"],
            Rows(
                db.Set<IdeaVoice>().Where(v => v.By == me).OrderBy(v => v.At).Join(titled, v => v.TopicId, t => t.Id, (v, t) => new { Voice = v, t.Title }),
                r =>
                    new()
                    {
                        ["at"] = r.Voice.At,
                        ["taken back"] = r.Voice.WithdrawnAt,
                        ["kind"] = r.Voice.Kind.ToString(),
                        ["words"] = r.Voice.Words,
                        ["for"] = r.Title,
                    }
            ),
            cancel
        );
        await archive.Add(
            "decisions",
            words["community.ideas.archive.decisions"],
            Rows(
                db.Set<IdeaDecision>()
                    .Where(d => d.By == me)
                    .OrderBy(d => d.At)
                    .Join(titled, d => d.TopicId, t => t.Id, (d, t) => new { Decision = d, t.Title }),
                r =>
                    new()
                    {
                        ["at"] = r.Decision.At,
                        ["verdict"] = r.Decision.Verdict.ToString(),
                        ["why"] = r.Decision.Why,
                        ["for"] = r.Title,
                    }
            ),
            cancel
        );
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var topics = await db.Set<IdeaVoice>()
            .Where(v => v.By == me)
            .Select(v => v.TopicId)
            .Union(db.Ideas().Where(i => i.AuthorId == me).Select(i => i.TopicId))
            .ToListAsync();
        await db.Set<IdeaVoice>().Where(v => v.By == me).ExecuteDeleteAsync();
        foreach (var topic in topics)
            GuestPages.Changed(db, $"topic:{topic.Value}");
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Rows<T>(IQueryable<T> rows, Func<T, Dictionary<string, object?>> entry)
    {
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return entry(row);
    }
}
