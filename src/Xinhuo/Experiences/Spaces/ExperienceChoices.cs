using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Spaces;

/// <summary>What the form of an experience offers to choose from: titles that are granted still, and the brand's people.</summary>
internal sealed record ExperienceChoices(IReadOnlyList<SelectListItem> Titles, IReadOnlyList<SelectListItem> Leads)
{
    public static async Task<ExperienceChoices> Of(XinhuoDb db, Words words)
    {
        var titles = await db.Titles().Where(t => t.RetiredAt == null).OrderBy(t => t.Slug).ToListAsync();
        var staff = await db.Staff().OrderBy(m => m.Name).Select(m => new SelectListItem(m.Name, m.Id.Value.ToString())).ToListAsync();
        return new ExperienceChoices(
            [new SelectListItem(words["experiences.field.bears.none"], ""), .. titles.Select(t => new SelectListItem(t.Name, t.Slug))],
            staff
        );
    }
}
