using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Joining;

/// <summary>Bringing somebody along: make a link, see who came by it, take it back.</summary>
internal sealed class MyInvitationsPage(Settings settings, Words words, PublicAddress address) : HousePage
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Words { get; set; }
        public int Uses { get; set; } = 1;
        public int Days { get; set; } = 7;
    }

    public sealed record Sent(Invitation Invitation, IReadOnlyList<Member> Came);

    public IReadOnlyList<Sent> Mine { get; private set; } = [];

    /// <summary>The link just made: shown now and never again.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset At => Now;

    public int MostUses => Me.IsStaff ? MakeInvitation.MostUsesByHosts : MakeInvitation.MostUsesByMembers;

    public IEnumerable<SelectListItem> Days =>
        new[] { 1, 7, 30, 90 }.Select(d => new SelectListItem(
            words.Count("members.invitations.days", d),
            d.ToString(System.Globalization.CultureInfo.InvariantCulture)
        ));

    public async Task OnGetAsync()
    {
        var id = MyId;
        var mine = await Db.Set<Invitation>().Where(i => i.CreatedBy == id).OrderByDescending(i => i.CreatedAt).Take(50).ToListAsync();
        var ids = mine.Select(i => (Guid?)i.Id).ToList();
        var came = (await Db.Members().Where(m => ids.Contains(m.InvitationId) && m.ErasedAt == null).OrderBy(m => m.Id).ToListAsync()).ToLookup(m =>
            m.InvitationId
        );
        Mine = [.. mine.Select(i => new Sent(i, [.. came[i.Id]]))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var made = await Act(db => MakeInvitation.Do(db, Me.Acting(), new InvitationTerms(Input.Words, Input.Days, Input.Uses), settings, Now));
        await OnGetAsync();
        if (made.Refused)
            return Refused(made.Refusal!);
        Link = address.Here(Request, $"/join/{made.Value}");
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        var done = await Write(db => WithdrawInvitation.Do(db, Me.Acting(), id, Now));
        return done.Refused ? NotFound() : RedirectToPage();
    }
}
