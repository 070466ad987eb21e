using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>How the one who acts stands to a group, read within the act itself: what is remembered elsewhere may be seconds old.</summary>
public sealed record Standing(GroupId Group, string Slug, Openness Openness, bool IsIn, GroupRole Role)
{
    public bool MayKnow => Openness != Openness.Hidden || IsIn;

    public bool MaySee => Openness == Openness.Open || IsIn;

    /// <summary>Keeps the door: the group's own hosts, and the house's hosts where the group is no secret.</summary>
    public bool MayHost(Actor me) => IsIn && Role == GroupRole.Host || me.IsHost && Openness != Openness.Hidden;

    public static Task<Standing?> In(XinhuoDb db, GroupId group, MemberId me) => Query.For(db)(db, group, me);

    private static readonly PerModel<Func<XinhuoDb, GroupId, MemberId, Task<Standing?>>> Query = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, GroupId id, MemberId me) =>
                (
                    from g in db.Set<Group>()
                    where g.Id == id
                    from m in db.Set<GroupMembership>()
                        .Where(m => m.GroupId == g.Id && m.MemberId == me && m.JoinedAt != null && m.EndedAt == null)
                        .DefaultIfEmpty()
                    select new Standing(g.Id, g.Slug, g.Openness, m != null, m == null ? GroupRole.Member : m.Role)
                ).FirstOrDefault()
        )
    );
}

/// <summary>How the one who acts stands to a topic, or to one reply in it.</summary>
public sealed record PostStanding(
    TopicId Topic,
    GroupId Group,
    MemberId TopicAuthor,
    TopicKind Kind,
    bool TopicGone,
    MemberId Author,
    bool Gone,
    Openness Openness,
    bool IsIn,
    GroupRole Role,
    FollowLevel? Following
)
{
    public bool MaySee => Openness == Openness.Open || IsIn;

    public bool MayHost(Actor me) => IsIn && Role == GroupRole.Host || me.IsHost && Openness != Openness.Hidden;

    /// <summary>The topic itself (number 0) or a reply; null: it is not there, or not for this member.</summary>
    public static async Task<PostStanding?> Of(XinhuoDb db, TopicId topic, int number, MemberId me)
    {
        var standing = await TopicQuery.For(db)(db, topic, topic.Value, me);
        if (standing is null || !standing.MaySee)
            return null;
        if (number == 0)
            return standing;
        var reply = await ReplyQuery.For(db)(db, topic, number);
        return reply is null ? null : standing with { Author = reply.Author, Gone = standing.TopicGone || reply.Gone };
    }

    private static readonly PerModel<Func<XinhuoDb, TopicId, Guid, MemberId, Task<PostStanding?>>> TopicQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, TopicId id, Guid what, MemberId me) =>
                (
                    from t in db.Set<Topic>()
                    where t.Id == id
                    join g in db.Set<Group>() on t.GroupId equals g.Id
                    from m in db.Set<GroupMembership>()
                        .Where(m => m.GroupId == t.GroupId && m.MemberId == me && m.JoinedAt != null && m.EndedAt == null)
                        .DefaultIfEmpty()
                    from f in db.Set<Following>().Where(f => f.MemberId == me && f.ObjectId == what).DefaultIfEmpty()
                    select new PostStanding(
                        t.Id,
                        t.GroupId,
                        t.AuthorId,
                        t.Kind,
                        t.HiddenAt != null || t.WithdrawnAt != null,
                        t.AuthorId,
                        t.HiddenAt != null || t.WithdrawnAt != null,
                        g.Openness,
                        m != null,
                        m == null ? GroupRole.Member : m.Role,
                        f == null ? null : f.Level
                    )
                ).FirstOrDefault()
        )
    );

    private static readonly PerModel<Func<XinhuoDb, TopicId, int, Task<ReplyStanding?>>> ReplyQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, TopicId topic, int number) =>
                db.Set<Reply>()
                    .Where(r => r.TopicId == topic && r.Number == number)
                    .Select(r => new ReplyStanding(r.AuthorId, r.HiddenAt != null || r.WithdrawnAt != null))
                    .FirstOrDefault()
        )
    );

    private sealed record ReplyStanding(MemberId Author, bool Gone);
}
