using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Profile;

/// <summary>Where one finds one's own words.</summary>
internal sealed class IntroductionPage : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Words { get; set; }
    }

    public async Task OnGetAsync()
    {
        var id = MyId;
        Input.Words = await Db.Members().Where(m => m.Id == id).Select(m => m.Intro).SingleAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var said = await Act(db => Introduce.Do(db, Me.Acting(), Input.Words, Now));
        if (said.Refused)
            return Refused(said.Refusal!);
        SayNext("members.said.kept");
        return Redirect($"/people/{Me.Id}");
    }
}
