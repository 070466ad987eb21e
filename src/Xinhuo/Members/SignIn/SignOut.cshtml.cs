using Microsoft.AspNetCore.Mvc;

namespace Xinhuo.Members.SignIn;

/// <summary>Leaves on this browser; the others stay signed in.</summary>
internal sealed class SignOutPage(SessionCookie cookie) : HousePage
{
    protected override Door Door => Door.Everybody;

    public IActionResult OnGet() => Me.IsGuest ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await cookie.End(HttpContext, Me);
        return Redirect("/");
    }
}
