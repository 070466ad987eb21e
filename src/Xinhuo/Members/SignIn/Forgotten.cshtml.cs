using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Mail;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>Asks for a letter with a link for a new password. The answer is the same whether somebody has that address or not.</summary>
internal sealed class ForgottenPage(Mailer mailer, PublicAddress address, ResetToken tokens, Patience patience, Words words, Settings settings) : HousePage
{
    protected override Door Door => Door.Everybody;

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Email { get; set; }
    }

    public bool Sent { get; private set; }

    public bool LettersReachPeople => mailer.Reaches;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email.Read(Input.Email) is not { } email)
            return Refused(Refusal.On("Email", "members.email.unreadable"));
        if (!patience.Forgotten(HttpContext, email))
            return TooOften();
        var key = Email.Key(email);
        var account = await Db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedEmail == key);
        if (account is not null)
        {
            var link = address.Of($"/reset?token={Uri.EscapeDataString(tokens.For(account))}");
            mailer.SendSoon(email, words["members.forgotten.letter.subject", settings.ClubName], words["members.forgotten.letter", settings.ClubName, link]);
        }
        Sent = true;
        return Page();
    }
}
