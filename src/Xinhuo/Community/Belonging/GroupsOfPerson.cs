using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Belonging;

/// <summary>
/// 常在的小组, on a person's page: those of their groups whose people the viewer may see. Who hosts a group that must be knocked at is on its door, so it
/// is here too.
/// </summary>
internal sealed class GroupsOfPerson(CommunityRights rights) : IPersonSection
{
    private const int Most = 12;

    public int Order => 400;

    public async Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db)
    {
        var sight = await rights.Of(viewer);
        var (unknown, closed) = (sight.Unknown.Select(g => new GroupId(g)).ToList(), sight.Closed.Select(g => new GroupId(g)).ToList());
        var groups = await (
            from m in db.GroupMemberships()
            where m.MemberId == person.Id && m.JoinedAt != null && m.EndedAt == null && !unknown.Contains(m.GroupId)
            where m.Role == GroupRole.Host || !closed.Contains(m.GroupId)
            join g in db.Groups() on m.GroupId equals g.Id
            orderby m.Role descending, g.LastActivityAt descending
            select new Belongs(g.Slug, g.Name, g.CoverUrl, g.MemberCount, m.Role)
        )
            .Take(Most)
            .ToListAsync();
        return groups.Count == 0 ? null : new PersonSection("/Community/Belonging/_OfPerson.cshtml", groups);
    }
}

/// <summary>A group somebody is in.</summary>
internal sealed record Belongs(string Slug, string Name, string? CoverUrl, int MemberCount, GroupRole Role);
