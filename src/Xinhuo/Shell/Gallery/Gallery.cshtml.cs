using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Shell.Gallery;

/// <summary>Every piece of furniture in every state, for whoever builds pages. Only where one develops: <c>/gallery?as=guest|member|host</c>.</summary>
public sealed class GalleryModel(IWebHostEnvironment environment, CommunityClock clock, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string As { get; set; } = "member";

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public DateTimeOffset Now => clock.Now;

    public SelectListItem[] Skills => [new(Sample.Say("航拍", "aerial"), "aerial", true), new(Sample.Say("剪辑", "editing"), "editing")];

    public SelectListItem[] Cities => [new(Sample.Say("四川", "Sichuan"), "sc", true), new(Sample.Say("新疆", "Xinjiang"), "xj")];

    public StartItem[] Starts =>
        [
            new("shell.gallery.say", "shell.gallery.say-hint", "#", "message-circle", 1),
            new("shell.gallery.route", "shell.gallery.route-hint", "#", "route", 2),
            new("shell.gallery.idea", "shell.gallery.idea-hint", "#", "lightbulb", 3),
            new("shell.gallery.meet", "shell.gallery.meet-hint", "#", "tent", 4),
            new("shell.gallery.team", "shell.gallery.team-hint", "#", "clapperboard", 5),
        ];

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Pretend(viewer, As);
        return Page();
    }

    /// <summary>Lends the page somebody to be shown to.</summary>
    internal static void Pretend(Viewer viewer, string role)
    {
        if (role == "guest")
            return;
        viewer.Id = Guid.Empty;
        viewer.Name = Sample.Say("苏禾", "Su He");
        viewer.PhotoUrl = Sample.Zhou.Photo;
        viewer.Role = role == "host" ? Role.Host : Role.Member;
    }
}
