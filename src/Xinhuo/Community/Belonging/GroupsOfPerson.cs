using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Belonging;

/// <summary>常在的小组, on a person's page: those groups of theirs that the viewer may know of.</summary>
internal sealed class GroupsOfPerson(CommunityRights rights) : IPersonSection
{
    private const int Most = 12;

    public int Order => 400;

    public async Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db)
    {
        var unknown = (await rights.Of(viewer)).Unknown.Select(g => new GroupId(g)).ToList();
        var groups = await (
            from m in db.GroupMemberships()
            where m.MemberId == person.Id && m.JoinedAt != null && m.EndedAt == null && !unknown.Contains(m.GroupId)
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
