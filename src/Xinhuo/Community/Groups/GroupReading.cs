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
        var hosts = await db.PeopleIn(group)
            .Where(m => m.Role == GroupRole.Host)
            .OrderBy(m => m.JoinedAt)
            .Take(MostHosts)
            .Join(
                db.Members(),
                m => m.MemberId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        p.Id,
                        p.Name,
                        p.PhotoUrl,
                        p.Role,
                    }
            )
            .ToListAsync();
        return [.. hosts.Select(h => new Face(h.Name, h.PhotoUrl, $"/people/{h.Id.Value}", NameTagHelper.StaffWord(lines.Words, h.Role)))];
    }

    public static IQueryable<GroupCard> Cards(this IQueryable<Group> groups) =>
        groups.Select(g => new GroupCard(g.Id, g.Slug, g.Name, g.About, g.Openness, g.CoverUrl, g.MemberCount, g.TopicCount, g.LastActivityAt));

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
