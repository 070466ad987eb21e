using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>Three questions and a picture, and a group is there.</summary>
internal sealed class FoundPage(Settings settings, Photos photos) : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public GroupWords Input { get; set; } = new();

    public IActionResult OnGet() => FoundGroup.May(Me.Acting(), settings) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? cover)
    {
        if (!FoundGroup.May(Me.Acting(), settings))
            return NotFound();
        var picture = await Cover.Take(photos, cover, MyId, Input);
        if (Refusal.All(picture.Refusal, Input.Problems()) is { } refusal)
            return this.Refused(refusal, nameof(Input));
        var founded = await Act(async db => await Cover.Show(db, MyId, picture.Value, await FoundGroup.Do(db, Me.Acting(), Input, settings, Now)));
        return founded.Refused ? this.Refused(founded.Refusal!, nameof(Input)) : Redirect(founded.Value.Href);
    }
}
