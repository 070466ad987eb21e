using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Joining;
using Xinhuo.Members.Ownerships;
using Xinhuo.Members.Profile;
using Xinhuo.Members.SignIn;
using Xinhuo.Members.Titles;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Hosting;

/// <summary>What a host can do for one person: a role, titles, the mark on what they own, a link back in.</summary>
internal sealed class HostPersonPage(TitlesNow titles, CommunityZone zone, Settings settings, ResetToken tokens, PublicAddress address, Words words) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Title { get; set; }
        public string? Why { get; set; }
        public DateOnly? Until { get; set; }
        public Role Role { get; set; }
        public string? How { get; set; }
    }

    public Member Person { get; private set; } = null!;
    public IReadOnlyList<PastTitle> History { get; private set; } = [];
    public IReadOnlyList<OwnedThing> Owned { get; private set; } = [];
    public Lifecycle? Lifecycle { get; private set; }
    public IReadOnlyList<SelectListItem> Titles { get; private set; } = [];

    /// <summary>A link just made, shown once.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset At => Now;
    public bool MayBeClaimed => Person is { NameKey: null, ImportedFrom: not null };
    public IEnumerable<SelectListItem> Roles =>
        new[] { Role.Member, Role.ProductManager, Role.Host }.Select(r => new SelectListItem(RoleName(r), r.ToString(), r == Person.Role));
    public IEnumerable<SelectListItem> Ways => VerifyOwnership.Ways.Select(w => new SelectListItem(words["members.owns.how." + w], w));

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public Task<IActionResult> OnPostRoleAsync() => Answer(() => Act(db => ChangeRole.Do(db, Me.Acting(), new MemberId(Id), Input.Role, Now)));

    public Task<IActionResult> OnPostGrantAsync() =>
        Answer(() =>
            Act(async db =>
            {
                var granted = await GrantTitle.Do(db, Me.Acting(), new MemberId(Id), Input.Title, Input.Why, Input.Until, titles, zone, Now);
                return granted.Refused ? granted.Refusal! : (Outcome<Nothing>)Nothing.Value;
            })
        );

    public Task<IActionResult> OnPostRevokeAsync(Guid grant) =>
        Answer(() => Act(db => RevokeTitle.Do(db, Me.Acting(), new TitleGrantId(grant), Input.Why, titles, Now)));

    public Task<IActionResult> OnPostVerifyAsync(Guid ownership) =>
        Answer(() => Act(db => VerifyOwnership.Do(db, Me.Acting(), new OwnershipId(ownership), string.IsNullOrEmpty(Input.How) ? null : Input.How, Now)));

    public async Task<IActionResult> OnPostClaimAsync()
    {
        var made = await Act(db => MakeInvitation.Do(db, Me.Acting(), new InvitationTerms(null, 30, 1, new MemberId(Id)), settings, Now));
        if (made.Refused || !await Look())
            return made.Refused ? Refused(made.Refusal!) : NotFound();
        Link = address.Here(Request, $"/join/{made.Value}");
        return Page();
    }

    /// <summary>Where no letter reaches, a host hands over the link. Good for a day, once.</summary>
    public async Task<IActionResult> OnPostResetAsync()
    {
        var made = await Act(db => MakeResetLink.Do(db, Me.Acting(), new MemberId(Id), tokens, Now));
        if (!await Look())
            return NotFound();
        if (made.Refused)
            return Refused(made.Refusal!);
        Link = address.Here(Request, $"/reset?token={Uri.EscapeDataString(made.Value)}");
        return Page();
    }

    public string RoleName(Role role) => role == Role.Member ? words["members.role.member"] : Xinhuo.Shell.NameTagHelper.StaffWord(words, role)!;

    private async Task<IActionResult> Answer(Func<Task<Outcome<Nothing>>> act)
    {
        var done = await act();
        if (!done.Refused)
            return Redirect($"/hosts/people/{Id}");
        return await Look() ? Refused(done.Refusal!) : NotFound();
    }

    private async Task<bool> Look()
    {
        var id = new MemberId(Id);
        if (await Db.Members().SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null) is not { } person)
            return false;
        Person = person;
        if (Input.Role == Role.Guest)
            Input.Role = person.Role;
        History = await PastTitle.Of(Db, id);
        Owned = [.. (await OwnedThings.Of(Db, [id]))[id]];
        Lifecycle = Owned.Stage(zone, zone.Day(Now));
        Titles = [.. (await Db.Titles().Where(t => t.RetiredAt == null).OrderBy(t => t.Id).ToListAsync()).Select(t => new SelectListItem(t.Name, t.Slug))];
        return true;
    }
}
