using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Joining;

/// <summary>The front door: who invites, in their words, and three questions.</summary>
internal sealed class JoinPage(Settings settings, Passwords passwords, Patience patience, SessionCookie cookie, IDoorkeeper doorkeeper) : HousePage
{
    protected override Door Door => Door.Everybody;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }

    /// <summary>Why this door is closed, as the key of a sentence.</summary>
    public string? Closed { get; private set; }

    public Member? Inviter { get; private set; }

    public string? Invites { get; private set; }

    /// <summary>The house rules' first words.</summary>
    public IReadOnlyList<string> Rules { get; private set; } = [];

    /// <summary>The imported person whose place this link opens.</summary>
    public Member? Place { get; private set; }

    /// <param name="link">An invitation's link, or its code, as somebody got it and pasted it.</param>
    public async Task<IActionResult> OnGetAsync(string? link)
    {
        if (!Me.IsGuest)
            return Redirect("/");
        if (Code is null && CodeIn(link) is { } code)
            return RedirectToPage(new { code });
        if (!await Look())
            return NotFound();
        Input.Name = Place?.Name;
        if (Closed is not null && Code is not null)
            Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        if (Closed is not null)
            return Page();
        if (!patience.Join(HttpContext, Code))
            return TooOften();
        var weak = Passwords.Weak(Input.Password);
        // Everything that can be mended is said at once, so a weak password does not hide a taken name. Whose e-mail is here is told only to
        // whoever would come in otherwise: asking costs them the invitation.
        var hash = weak is null ? passwords.Hash(Input.Password!) : null;
        var newcomer = new Newcomer(
            Input.Name,
            Input.Email,
            hash,
            Language: CultureInfo.CurrentUICulture.Name == Words.English ? Words.English : Words.Chinese
        );
        var joined = await Write<MemberId>(async db =>
        {
            if (await doorkeeper.Closed(db, Now) is { } waits)
                return waits;
            var outcome = await JoinClub.Do(db, Code, newcomer, settings.OpenRegistration, Now);
            return Refusal.All(weak is null ? outcome.Refusal : outcome.Refusal?.Without("members.email.taken"), weak) is { } refusal
                ? outcome.Refusal is { IsNotFound: true } none
                    ? none
                    : refusal
                : outcome;
        });
        if (joined.Refused)
            return Refused(joined.Refusal!);
        await cookie.Start(HttpContext, joined.Value);
        return Redirect("/");
    }

    private static string? CodeIn(string? link) =>
        link?.Split('?', '#')[0].Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last] ? last : null;

    private async Task<bool> Look()
    {
        Rules = await doorkeeper.Rules(Db);
        if (Code is null)
        {
            Closed = settings.OpenRegistration ? null : "members.join.by-invitation";
            return true;
        }
        var hash = InvitationCode.Hash(Code);
        var invitation = await Db.Set<Invitation>().SingleOrDefaultAsync(i => i.CodeHash == hash);
        if (invitation is null)
            return false;
        Closed = invitation.Closed(Now) ?? (await invitation.IsStoodFor(Db, Now) ? null : "members.invitation.withdrawn");
        Invites = invitation.Words;
        if (invitation.CreatedBy is { } by)
            Inviter = await Db.Members().SingleOrDefaultAsync(m => m.Id == by && m.ErasedAt == null);
        if (invitation.Claims is { } place)
            Place = await Db.Members().SingleOrDefaultAsync(m => m.Id == place);
        return true;
    }
}
