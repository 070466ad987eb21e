using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Belonging;

/// <summary>The directory's word for a group. Of a closed group only its own people are told who is in it.</summary>
internal sealed class PeopleByGroup(CommunityRights rights, Words words) : IPeopleFilter
{
    private const int Most = 100;

    public string Key => "group";

    public string SentenceWord => "community.people.in-group";

    public string LabelWord => "community.people.group";

    public async Task<IReadOnlyList<SelectListItem>> Choices(Viewer viewer, XinhuoDb db)
    {
        var closed = (await rights.Of(viewer)).Closed.Select(g => new GroupId(g)).ToList();
        var groups = await db.Groups()
            .Where(g => !closed.Contains(g.Id))
            .OrderByDescending(g => g.MemberCount)
            .Take(Most)
            .Select(g => new { g.Slug, g.Name })
            .ToListAsync();
        return [new SelectListItem(words["community.people.any-group"], ""), .. groups.Select(g => new SelectListItem(g.Name, g.Slug))];
    }

    public async Task<Expression<Func<Member, bool>>?> Fits(string chosen, Viewer viewer, XinhuoDb db)
    {
        var sight = await rights.Of(viewer);
        if (await db.Groups().Where(g => g.Slug == chosen).Select(g => (GroupId?)g.Id).SingleOrDefaultAsync() is not { } group || !sight.MaySee(group))
            return null;
        return member => db.GroupMemberships().Any(m => m.GroupId == group && m.MemberId == member.Id && m.JoinedAt != null && m.EndedAt == null);
    }
}
