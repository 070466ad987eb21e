using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Ownerships;
using Xinhuo.Members.Skills;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Profile;

/// <summary>Somebody's page, told as a story. Here one also vouches for what they can do.</summary>
internal sealed class PersonPage(IEnumerable<IPersonSection> rooms, TitlesNow titles, CommunityZone zone, Settings settings) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Vouching Input { get; set; } = new();

    public sealed class Vouching
    {
        public string? Skill { get; set; }
        public string? Note { get; set; }
    }

    public Member Person { get; private set; } = null!;
    public IReadOnlyList<ShownTitle> Titles { get; private set; } = [];
    public IReadOnlyList<PastTitle> TitleHistory { get; private set; } = [];
    public Lifecycle? Lifecycle { get; private set; }
    public string? Uses { get; private set; }
    public IReadOnlyList<Evidence> Skills { get; private set; } = [];
    public IReadOnlyList<PersonSection> Sections { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Vocabulary { get; private set; } = [];

    public bool IsMe => Me.Id == Id;

    public bool Vouches(Evidence evidence) => !Me.IsGuest && evidence.Vouchers.Any(v => v.Id == MyId);

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public Task<IActionResult> OnPostVouchAsync() => Answer(() => Act(db => EndorseSkill.Do(db, Me.Acting(), new MemberId(Id), Input.Skill, Input.Note, Now)));

    public Task<IActionResult> OnPostWithdrawAsync() => Answer(() => Act(db => WithdrawEndorsement.Do(db, Me.Acting(), new MemberId(Id), Input.Skill, Now)));

    private async Task<IActionResult> Answer(Func<Task<Platform.Outcome<Platform.Nothing>>> act)
    {
        var done = await act();
        if (!done.Refused)
            return Redirect($"/people/{Id}#skills");
        return await Look() ? Refused(done.Refusal!) : NotFound();
    }

    private async Task<bool> Look()
    {
        var id = new MemberId(Id);
        if (await Db.Members().Where(ShownToGuests.To(Me, settings)).SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null) is not { } person)
            return false;
        Person = person;
        Titles = titles.Of(id);
        var today = zone.Day(Now);
        var owned = (await OwnedThings.Of(Db, [id]))[id].ToList();
        (Lifecycle, Uses) = (owned.Stage(zone, today), owned.Say(HttpContext.RequestServices.GetRequiredService<Words>(), today));
        Skills = await SkillEvidence.Of(Db, id, Now);
        TitleHistory = await PastTitle.Of(Db, id);
        var sections = new List<(int Order, PersonSection Section)>();
        foreach (var room in rooms)
            if (await room.Of(person, Me, Db) is { } section)
                sections.Add((room.Order, section));
        Sections = [.. sections.OrderBy(s => s.Order).Select(s => s.Section)];
        if (!Me.IsGuest && !IsMe)
            Vocabulary =
            [
                .. (await Db.Skills().Where(s => s.RetiredAt == null).ToListAsync()).Select(s => new SelectListItem(s.Name, s.Slug, s.Slug == Input.Skill)),
            ];
        return true;
    }
}

/// <summary>A line of the history of somebody's titles.</summary>
internal sealed record PastTitle(Title Title, TitleGrant Grant, string? GrantedBy)
{
    public static async Task<IReadOnlyList<PastTitle>> Of(Platform.Data.XinhuoDb db, MemberId member) =>
        await (
            from g in db.TitleGrants().AsNoTracking()
            join t in db.Titles() on g.TitleId equals t.Id
            join giver in db.Members() on g.GrantedBy equals giver.Id into givers
            from given in givers.DefaultIfEmpty()
            where g.MemberId == member
            orderby g.GrantedAt descending
            select new PastTitle(t, g, given.ErasedAt == null ? given.Name : null)
        ).ToListAsync();
}
