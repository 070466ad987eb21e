using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Platform.Web;

/// <summary>How a page answers what an act gave back.</summary>
public static class Pages
{
    /// <summary>Renders the form again with 422, its problems beside their fields and everything typed still there; what is not there is 404.</summary>
    /// <param name="prefix">The bound property that holds the fields ("Words"), where there is one.</param>
    public static IActionResult Refused(this PageModel page, Refusal refusal, string? prefix = null)
    {
        if (refusal.IsNotFound)
            return page.NotFound();
        var words = page.HttpContext.RequestServices.GetRequiredService<Words>();
        foreach (var problem in refusal.Problems)
            page.ModelState.AddModelError(
                problem.Field is null ? ""
                    : prefix is null ? problem.Field
                    : $"{prefix}.{problem.Field}",
                problem.Values.Count == 0 ? words[problem.Word] : words[problem.Word, [.. problem.Values]]
            );
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
