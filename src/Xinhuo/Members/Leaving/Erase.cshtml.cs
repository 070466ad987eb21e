using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Leaving;

/// <summary>Leaving for good: first what goes and what stays, then the password (or, without one, the passkey), then the button.</summary>
internal sealed class ErasePage(IEnumerable<IPersonalData> rooms, FreshSignIn fresh, TitlesNow titles, Words words) : HousePage
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Password { get; set; }
        public bool Sure { get; set; }
    }

    public IReadOnlyList<string> Goes { get; private set; } = [];
    public IReadOnlyList<string> Stays { get; private set; } = [];

    /// <summary>Who has a password shows it again, however short ago they came in; who has none comes in by passkey just before.</summary>
    public bool HasPassword { get; private set; }
    public bool IsFresh { get; private set; }

    public async Task OnGetAsync()
    {
        var told = rooms.Select(r => r.Describe(words)).ToList();
        (Goes, Stays) = ([.. told.SelectMany(t => t.Goes)], [.. told.SelectMany(t => t.Stays)]);
        IsFresh = await fresh.Is(Db, User);
        HasPassword = await fresh.HasPassword(Db, MyId);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!Input.Sure)
            return Refused(Refusal.On("Sure", "members.erase.sure.missing"));
        if (!HasPassword && !IsFresh)
            return Refused(Refusal.Of("members.erase.passkey"));
        switch (HasPassword ? await fresh.Show(Db, MyId, Input.Password) : Proof.Given)
        {
            case Proof.Given:
                break;
            case Proof.TooOften:
                return TooOften();
            case var proof:
                return Refused(Refusal.On("Password", proof.Word()));
        }
        var erased = await Write(db => EraseMember.Do(db, Me.Acting(), rooms, titles, Now));
        if (erased.Refused)
            return Refused(erased.Refusal!);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/goodbye");
    }
}
