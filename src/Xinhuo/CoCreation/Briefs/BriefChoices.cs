using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>What the form of a brief offers to choose from: roles, and the brand's people.</summary>
internal sealed record BriefChoices(IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Leads)
{
    public static async Task<BriefChoices> Of(XinhuoDb db, Words words)
    {
        var staff = await db.Staff().OrderBy(m => m.Name).Select(m => new SelectListItem(m.Name, m.Id.Value.ToString())).ToListAsync();
        return new BriefChoices(await RoleChoices.Of(db, words), staff);
    }
}
