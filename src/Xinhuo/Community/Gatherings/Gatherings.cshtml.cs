using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Community.Gatherings;

/// <summary>活动: what is coming, soonest first; and what was, latest first, by key. For one group, or the whole house with it.</summary>
internal sealed class GatheringsPage(CommunityRights rights, GatheringTimes times) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    public string? GroupName { get; private set; }
    public IReadOnlyList<GatheringLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public GatheringTimes Times => times;
    public string Here => Group is null ? "/gatherings?" : $"/gatherings?group={Uri.EscapeDataString(Group)}&";

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var sight = await rights.Of(Me);
        GroupId? room = null;
        if (!string.IsNullOrEmpty(Group))
        {
            var group = await Db.Groups().Where(g => g.Slug == Group).Select(g => new { g.Id, g.Name }).SingleOrDefaultAsync();
            if (group is null || !sight.MaySee(group.Id))
                return NotFound();
            (room, GroupName) = (group.Id, group.Name);
        }
        (Lines, Next) = await GatheringList.Page(Db, sight, Me.MemberId(), Now, Past, after, room);
        return Page();
    }
}
