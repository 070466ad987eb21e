using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Markup;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Groups;

/// <summary>A group as its page shows it, with how the reader stands to it.</summary>
internal sealed record GroupView(
    GroupId Id,
    string Slug,
    string Name,
    string? About,
    Openness Openness,
    string? CoverUrl,
    int MemberCount,
    int TopicCount,
    DateTimeOffset FoundedAt,
    DateTimeOffset? JoinedAt,
    bool Asking,
    bool Invited,
    GroupRole Role,
    FollowLevel? Following
)
{
    public bool IsIn => JoinedAt is not null;
    public string Href => $"/groups/{Slug}";
}

/// <summary>A group among others.</summary>
internal sealed record GroupCard(
    GroupId Id,
    string Slug,
    string Name,
    string? About,
    Openness Openness,
    string? CoverUrl,
    int MemberCount,
    int TopicCount,
    DateTimeOffset LastActivityAt
)
{
    public string Href => $"/groups/{Slug}";
}

internal static class GroupReading
{
    private const int MostHosts = 6;

    public static Task<GroupView?> BySlug(XinhuoDb db, string slug, MemberId? me) => SlugQuery.For(db)(db, slug, me ?? default);

    public static async Task<IReadOnlyList<Face>> Hosts(XinhuoDb db, GroupId group, Lines lines)
    {
        var hosts = new List<Face>(MostHosts);
        await foreach (var (id, name, photo, role) in HostsQuery.For(db)(db, group))
            hosts.Add(new Face(name, photo, $"/people/{id.Value}", NameTagHelper.StaffWord(lines.Words, role)));
        return hosts;
    }

    public static IQueryable<GroupCard> Cards(this IQueryable<Group> groups) =>
        groups.Select(g => new GroupCard(g.Id, g.Slug, g.Name, g.About, g.Openness, g.CoverUrl, g.MemberCount, g.TopicCount, g.LastActivityAt));

    private sealed record Host(MemberId Id, string Name, string? Photo, Role Role);

    private static readonly PerModel<Func<XinhuoDb, GroupId, IAsyncEnumerable<Host>>> HostsQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, GroupId room) =>
                db.Set<GroupMembership>()
                    .Where(m => m.GroupId == room && m.JoinedAt != null && m.EndedAt == null && m.Role == GroupRole.Host)
                    .OrderBy(m => m.JoinedAt)
                    .Take(MostHosts)
                    .Join(db.Set<Member>(), m => m.MemberId, p => p.Id, (m, p) => new Host(p.Id, p.Name, p.PhotoUrl, p.Role))
        )
    );

    private static readonly PerModel<Func<XinhuoDb, string, MemberId, Task<GroupView?>>> SlugQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, string slug, MemberId me) =>
                (
                    from g in db.Set<Group>()
                    where g.Slug == slug
                    from m in db.Set<GroupMembership>().Where(m => m.GroupId == g.Id && m.MemberId == me && m.EndedAt == null).DefaultIfEmpty()
                    select new GroupView(
                        g.Id,
                        g.Slug,
                        g.Name,
                        g.About,
                        g.Openness,
                        g.CoverUrl,
                        g.MemberCount,
                        g.TopicCount,
                        g.FoundedAt,
                        m == null ? null : m.JoinedAt,
                        m != null && m.JoinedAt == null && m.AskedAt != null,
                        m != null && m.JoinedAt == null && m.InvitedAt != null,
                        m == null ? GroupRole.Member : m.Role,
                        db.Set<Following>().Where(f => f.MemberId == me && f.ObjectId == (Guid)(object)g.Id).Select(f => (FollowLevel?)f.Level).FirstOrDefault()
                    )
                ).FirstOrDefault()
        )
    );
}
