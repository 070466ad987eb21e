using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Notices.Choosing;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Digest;

/// <summary>
/// Stops the letters without signing in. Opening the link only asks (mail programs open links by themselves); a mail program's own button posts
/// "List-Unsubscribe=One-Click" (RFC 8058), which needs no token of ours: the signed link is the proof.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class StopPage(StopLink link) : HousePage
{
    protected override Door Door => Door.Everybody;

    [BindProperty(SupportsGet = true)]
    public string? Who { get; init; }

    public bool Done { get; private set; }

    public IActionResult OnGet() => link.Read(Who) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (link.Read(Who) is not { } member)
            return NotFound();
        if ((await Write(db => ChooseNotices.StopLetters(db, member, Now))).Refusal is { } refusal)
            return this.Refused(refusal);
        Done = true;
        return Page();
    }
}
