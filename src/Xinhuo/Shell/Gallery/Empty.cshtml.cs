using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xinhuo.Platform.Web;

namespace Xinhuo.Shell.Gallery;

/// <summary>An empty place that invites.</summary>
public sealed class EmptyModel(IWebHostEnvironment environment, Viewer viewer) : PageModel
{
    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        GalleryModel.Pretend(viewer, "member");
        return Page();
    }
}
