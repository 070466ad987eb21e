using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;

namespace Xinhuo.Members.SignIn;

/// <summary>A new password by showing the old one.</summary>
internal sealed class PasswordPage(Passwords passwords, Patience patience) : HousePage
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Old { get; set; }
        public string? New { get; set; }
    }

    public bool Done { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!patience.Again(MyId))
            return TooOften();
        var id = Me.Id;
        var old = await Db.Set<Account>().Where(a => a.Id == id).Select(a => a.PasswordHash).SingleOrDefaultAsync();
        var refusal = Refusal.All(
            old is null || passwords.Fits(old, Input.Old) ? null : Refusal.On("Old", "members.password.wrong"),
            Passwords.Weak(Input.New, "New")
        );
        if (refusal is not null)
            return Refused(refusal);
        var hash = passwords.Hash(Input.New!);
        var changed = await Write(db => ChangePassword.Do(db, MyId, stamp: null, hash, SessionCookie.Of(User), Now));
        if (changed.Refused)
            return Refused(changed.Refusal!);
        Done = true;
        return Page();
    }
}
