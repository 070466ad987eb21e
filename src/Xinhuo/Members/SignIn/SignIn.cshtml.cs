using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>The way in for who is known. A wrong address and a wrong password get the same answer, after the same time.</summary>
internal sealed class SignInPage(Passwords passwords, Patience patience, SessionCookie cookie) : HousePage
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
        var email = Email.Read(Input.Email);
        if (!patience.SignIn(HttpContext, email))
            return TooOften();
        var key = Email.Key(email ?? "");
        var account = await Db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedEmail == key);
        var fits = passwords.Fits(account?.PasswordHash, Input.Password);
        var entered = (await Write(db => EnterByPassword.Do(db, key, fits, Now))).Value;
        if (entered.Member is not { } member)
            return Refused(entered.Refusal!);
        await cookie.Start(HttpContext, member);
        return Redirect(Preferences.Local(Back));
    }
}
