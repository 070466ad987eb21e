using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>The way in for who is known. A wrong address and a wrong password get the same answer, after the same time.</summary>
internal sealed class SignInPage(Passwords passwords, Patience patience, Guesses guesses, KnownBrowser browser, SessionCookie cookie) : HousePage
{
    protected override Door Door => Door.Everybody;

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }

    public IActionResult OnGet() => Me.IsGuest ? Page() : Redirect(Preferences.Local(Back));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email.Read(Input.Email) is not { } email)
            return patience.AtTheDoor(HttpContext) ? Refused(EnterByPassword.Wrong) : TooOften();
        var key = Email.Key(email);
        var account = await Db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedEmail == key);
        var known = browser.Of(HttpContext, account?.Id);
        if (!patience.SignIn(HttpContext, key, known))
            return TooOften();
        var from = known ?? Patience.Network(HttpContext) ?? "";
        var may = guesses.May(key, from);
        var fits = passwords.Fits(account?.PasswordHash, Input.Password);
        if (!may)
            return Refused(Refusal.Of("platform.toomany"));
        var entered = (await Write(db => EnterByPassword.Do(db, key, fits, known is not null, Now))).Value;
        if (entered.Member is not { } member)
            return Refused(entered.Refusal!);
        guesses.Succeeded(key, from);
        await cookie.Start(HttpContext, member);
        return Redirect(Preferences.Local(Back));
    }
}
