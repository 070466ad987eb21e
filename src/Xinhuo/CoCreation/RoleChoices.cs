using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation;

/// <summary>The one vocabulary of skills, as roles to choose from; the first is "none".</summary>
internal static class RoleChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> Of(XinhuoDb db, Words words)
    {
        var skills = await db.Skills().Where(s => s.RetiredAt == null).OrderBy(s => s.Slug).ToListAsync();
        return [new SelectListItem(words["cocreation.role.none"], ""), .. skills.Select(s => new SelectListItem(s.Name, s.Slug))];
    }
}
