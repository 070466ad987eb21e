using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>建议·新亮点: what people here ask for and have found, and what became of it.</summary>
internal sealed class IdeasPage(CommunityRights rights) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public Shelf Show { get; set; }

    public IReadOnlyList<IdeaLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayPropose => !Me.IsGuest && !Me.IsSuspended;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        if (!Enum.IsDefined(Show))
            return NotFound();
        var sight = await rights.Of(Me);
        if (sight.ReadsAtAll)
            (Lines, Next) = await IdeaList.Page(Db, Show, sight, after);
        return Page();
    }
}
