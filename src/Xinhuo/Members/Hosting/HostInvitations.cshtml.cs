using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Joining;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Hosting;

/// <summary>All links into the house, whoever made them, and who came by them.</summary>
internal sealed class HostInvitationsPage(Settings settings, Words words, PublicAddress address) : HousePage
{
    private const int PageSize = 30;

    protected override Door Door => Door.Hosts;

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Words { get; set; }
        public int Uses { get; set; } = 20;
        public int Days { get; set; } = 30;
        public Role Role { get; set; } = Role.Member;
    }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public sealed record Sent(Invitation Invitation, Member? By, int Came);

    public IReadOnlyList<Sent> All { get; private set; } = [];
    public Guid? Next { get; private set; }
    public string? Link { get; private set; }
    public DateTimeOffset At => Now;

    public IEnumerable<SelectListItem> Days =>
        new[] { 1, 7, 30, 90 }.Select(d => new SelectListItem(words.Count("members.invitations.days", d), d.ToString(CultureInfo.InvariantCulture)));
    public IEnumerable<SelectListItem> Roles =>
        new[] { Role.Member, Role.ProductManager, Role.Host }.Select(r => new SelectListItem(
            r == Role.Member ? words["members.role.member"] : Xinhuo.Shell.NameTagHelper.StaffWord(words, r)!,
            r.ToString()
        ));

    public async Task OnGetAsync()
    {
        var all = Db.Set<Invitation>().AsQueryable();
        // The id begins with its time, so it is the key.
        if (After is { } after)
            all = all.Where(i => i.Id < after);
        var page = await (
            from i in all
            join giver in Db.Members() on i.CreatedBy equals giver.Id into makers
            from maker in makers.DefaultIfEmpty()
            orderby i.Id descending
            select new Sent(i, maker, Db.Members().Count(m => m.InvitationId == i.Id))
        )
            .Take(PageSize + 1)
            .ToListAsync();
        All = [.. page.Take(PageSize)];
        Next = page.Count > PageSize ? All[^1].Invitation.Id : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var made = await Act(db =>
            MakeInvitation.Do(db, Me.Acting(), new InvitationTerms(Input.Words, Input.Days, Input.Uses, null, Input.Role), settings, Now)
        );
        await OnGetAsync();
        if (made.Refused)
            return Refused(made.Refusal!);
        Link = address.Here(Request, $"/join/{made.Value}");
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        var done = await Act(db => WithdrawInvitation.Do(db, Me.Acting(), id, Now));
        return done.Refused ? Refused(done.Refusal!) : RedirectToPage();
    }
}
