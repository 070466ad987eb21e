using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Home;

/// <summary>Somebody waits for me: who, for what (a word's key and what fills it), their words, and where to go.</summary>
internal sealed record Need(
    MemberId Who,
    string Name,
    string? Photo,
    Role Role,
    string Word,
    string? Where,
    string? Said,
    string Act,
    string Href,
    DateTimeOffset At,
    TopicId? Topic = null,
    int Number = 0
);

/// <summary>Who needs me: knocks at doors I keep, invitations, answers to me and mentions that I have not read.</summary>
internal static class Needing
{
    private const int Most = 6;
    private const int ExcerptCharacters = 60;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(21);

    public static async Task<IReadOnlyList<Need>> Of(XinhuoDb db, MemberId me, Sight sight, DateTimeOffset now)
    {
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var needs = new List<Need>();
        needs.AddRange(await AtDoors(db, me, sight));
        needs.AddRange(await Answers(db, me, closed, now - Recent));
        needs.AddRange((await Named(db, me, closed, now - Recent)).Where(n => needs.All(o => (o.Topic, o.Number) != (n.Topic, n.Number))));
        return [.. needs.OrderByDescending(n => n.Topic is null).ThenByDescending(n => n.At).Take(Most)];
    }

    private static async Task<IEnumerable<Need>> AtDoors(XinhuoDb db, MemberId me, Sight sight)
    {
        var doors = sight.Mine.Where(sight.Hosts).ToList();
        var knocks = await (
            from s in db.GroupMemberships()
            where doors.Contains(s.GroupId) && s.AskedAt != null && s.JoinedAt == null && s.EndedAt == null
            join g in db.Groups() on s.GroupId equals g.Id
            join p in db.Members() on s.MemberId equals p.Id
            orderby s.Id descending
            select new Need(
                p.Id,
                p.Name,
                p.PhotoUrl,
                p.Role,
                "community.home.knocks",
                g.Name,
                s.AskedWords,
                "community.home.open-door",
                g.Slug,
                s.AskedAt!.Value,
                null,
                0
            )
        )
            .Take(Most)
            .ToListAsync();
        var invites = await (
            from s in db.GroupMemberships()
            where s.MemberId == me && s.InvitedAt != null && s.JoinedAt == null && s.EndedAt == null
            join g in db.Groups() on s.GroupId equals g.Id
            join p in db.Members() on s.InvitedBy equals (MemberId?)p.Id
            orderby s.Id descending
            select new Need(
                p.Id,
                p.Name,
                p.PhotoUrl,
                p.Role,
                "community.home.invites",
                g.Name,
                null,
                "community.group.look",
                g.Slug,
                s.InvitedAt!.Value,
                null,
                0
            )
        )
            .Take(Most)
            .ToListAsync();
        return [.. knocks.Select(k => k with { Href = $"/groups/{k.Href}/people" }), .. invites.Select(i => i with { Href = $"/groups/{i.Href}" })];
    }

    private static async Task<IEnumerable<Need>> Answers(XinhuoDb db, MemberId me, List<GroupId> closed, DateTimeOffset since)
    {
        var answers = await (
            from r in db.Replies()
            where r.To == me && r.At > since && r.HiddenAt == null && r.WithdrawnAt == null
            join t in db.Topics() on r.TopicId equals t.Id
            where !closed.Contains(t.GroupId) && t.HiddenAt == null
            join p in db.Members() on r.AuthorId equals p.Id
            from read in db.Readings().Where(x => x.MemberId == me && x.TopicId == r.TopicId).DefaultIfEmpty()
            where read == null || read.ReadNumber < r.Number
            orderby r.At descending
            select new
            {
                r.TopicId,
                r.Number,
                r.Body,
                r.At,
                t.Title,
                p.Id,
                p.Name,
                p.PhotoUrl,
                p.Role,
            }
        )
            .Take(Most)
            .ToListAsync();
        return answers.Select(a => new Need(
            a.Id,
            a.Name,
            a.PhotoUrl,
            a.Role,
            "community.home.answered",
            a.Title,
            PlainText.Of(a.Body, ExcerptCharacters),
            "community.home.reply",
            $"/topics/{a.TopicId.Value}?at={a.Number}#r{a.Number}",
            a.At,
            a.TopicId,
            a.Number
        ));
    }

    private static async Task<IEnumerable<Need>> Named(XinhuoDb db, MemberId me, List<GroupId> closed, DateTimeOffset since)
    {
        var named = await (
            from m in db.PostMentions()
            where m.MemberId == me && m.At > since
            join t in db.Topics() on m.TopicId equals t.Id
            where !closed.Contains(t.GroupId) && t.HiddenAt == null && t.WithdrawnAt == null
            join p in db.Members() on m.By equals p.Id
            from r in db.Replies().Where(x => x.TopicId == m.TopicId && x.Number == m.Number).DefaultIfEmpty()
            where r == null || r.HiddenAt == null && r.WithdrawnAt == null
            from read in db.Readings().Where(x => x.MemberId == me && x.TopicId == m.TopicId).DefaultIfEmpty()
            where read == null || read.ReadNumber < m.Number
            orderby m.At descending
            select new
            {
                m.TopicId,
                m.Number,
                Body = r == null ? t.Body : r.Body,
                m.At,
                t.Title,
                p.Id,
                p.Name,
                p.PhotoUrl,
                p.Role,
            }
        )
            .Take(Most)
            .ToListAsync();
        return named.Select(n => new Need(
            n.Id,
            n.Name,
            n.PhotoUrl,
            n.Role,
            "community.home.named",
            n.Title,
            PlainText.Of(n.Body, ExcerptCharacters),
            "community.home.reply",
            n.Number == 0 ? $"/topics/{n.TopicId.Value}" : $"/topics/{n.TopicId.Value}?at={n.Number}#r{n.Number}",
            n.At,
            n.TopicId,
            n.Number
        ));
    }
}
