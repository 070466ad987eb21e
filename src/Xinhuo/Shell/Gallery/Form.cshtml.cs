using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Platform.Web;

namespace Xinhuo.Shell.Gallery;

/// <summary>A form as it should refuse: the gallery's stand-in for hosting a gathering.</summary>
public sealed class FormModel(IWebHostEnvironment environment, Viewer viewer) : PageModel
{
    [BindProperty]
    public Asked Input { get; set; } = new();

    public SelectListItem[] Kinds =>
        [new(Sample.Say("见面", "In person"), "here"), new(Sample.Say("线上", "Online"), "online"), new(Sample.Say("边走边聊", "On the road"), "road")];

    public IActionResult OnGet(bool refused)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        GalleryModel.Pretend(viewer, "member");
        Input = new()
        {
            Name = Sample.Say("青城后山，慢慢开", "Behind Qingcheng, slowly"),
            When = new DateTime(2026, 11, 8, 9, 0, 0, DateTimeKind.Unspecified),
            Seats = 0,
            Words = Sample.Say(
                "街子古镇集合，一路走老路上去，不赶时间。山上有家豆花很好，十一点前要到，不然就没了。",
                "We meet in Jiezi and take the old road up. There is good tofu at the top until eleven."
            ),
        };
        if (refused)
            Refuse();
        return Page();
    }

    public IActionResult OnPost()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        GalleryModel.Pretend(viewer, "member");
        Refuse();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Refuse()
    {
        ModelState.AddModelError("Input.When", Sample.Say("11 月 8 日已经过去了。是想写 11 月 28 日吗？", "8 November has passed. Did you mean the 28th?"));
        ModelState.AddModelError(
            "Input.Seats",
            Sample.Say("至少给一个人留个位子。不限人数的话，空着就好。", "Keep a seat for at least one person, or leave it empty for no limit.")
        );
    }

    public sealed class Asked
    {
        [Required, StringLength(40)]
        public string Name { get; set; } = "";
        public DateTime? When { get; set; }

        [Range(1, 500)]
        public int? Seats { get; set; }

        [Required, StringLength(2000)]
        public string Words { get; set; } = "";
        public string Kind { get; set; } = "here";
        public string City { get; set; } = "online";
        public bool Open { get; set; } = true;
        public IFormFile? Photo { get; set; }
    }
}
