using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>Opened from a letter, or from a link a host made: a new password, and in one goes.</summary>
internal sealed class ResetPage(ResetToken tokens, Passwords passwords, SessionCookie cookie) : HousePage
{
    protected override Door Door => Door.Everybody;

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Password { get; set; }
    }

    public bool Open { get; private set; }

    public async Task OnGetAsync()
    {
        Open =
            tokens.Read(Token) is { } token
            && await Db.Set<Account>().AnyAsync(a => a.Id == token.Account && a.SecurityStamp == token.Stamp)
            && (token.Maker is not { } maker || await Db.Members().AnyAsync(m => m.Id == maker && m.Role == Role.Host && m.ErasedAt == null));
        if (!Open)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!Open || tokens.Read(Token) is not { } token)
            return Page();
        if (Passwords.Weak(Input.Password) is { } weak)
            return Refused(weak);
        var hash = passwords.Hash(Input.Password!);
        var changed = await Write(db => ChangePassword.Do(db, new MemberId(token.Account), token.Stamp, hash, keep: null, Now));
        if (changed.Refused)
            return Refused(changed.Refusal!);
        await cookie.Start(HttpContext, changed.Value);
        return Redirect("/");
    }
}
