using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Which of a member's licences were seen: the brand's people mark it and take it back, the member sees it, nobody else.</summary>
internal sealed class LicencesPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public MemberId Id { get; set; }

    [BindProperty]
    public string? Licence { get; set; }

    public Member Person { get; private set; } = null!;
    public IReadOnlyList<(LicenceShown Licence, string By)> All { get; private set; } = [];
    public IReadOnlyList<string> Asked { get; private set; } = [];
    public bool MayMark => Me.IsStaff && Id != MyId;
    public string Href => $"/people/{Id.Value}/licences";

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync() => After(db => MarkLicence.See(db, Me.Acting(), Id, Licence, Now));

    public Task<IActionResult> OnPostRevokeAsync(LicenceId mark) => After(db => MarkLicence.Revoke(db, Me.Acting(), mark, Now));

    private async Task<IActionResult> After(Func<XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        var done = await Act(act);
        if (!done.Refused)
            return Redirect(Href);
        return done.Refusal!.IsNotFound || !await Look() ? NotFound() : Refused(done.Refusal, null);
    }

    private async Task<bool> Look()
    {
        if (!Me.IsStaff && Id != MyId || await Db.Members().SingleOrDefaultAsync(m => m.Id == Id && m.ErasedAt == null) is not { } person)
            return false;
        Person = person;
        var rows = await Db.LicencesShown()
            .Where(l => l.MemberId == Id && l.RevokedAt == null)
            .OrderBy(l => l.SeenAt)
            .Join(Db.Members(), l => l.SeenBy, m => m.Id, (l, m) => new { Licence = l, m.Name })
            .ToListAsync();
        All = rows.ConvertAll(r => (r.Licence, r.Name));
        Asked = await ThingChoices.LicencesAsked(Db);
        return true;
    }
}

/// <summary>On a member's page: for the brand's people the way to mark what they saw, for the member what was seen.</summary>
internal sealed class LicencesOfPerson : IPersonSection
{
    public int Order => 890;

    public async Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } me || person.IsErased || !viewer.IsStaff && me != person.Id)
            return null;
        var seen = await db.LicencesShown().Where(l => l.MemberId == person.Id && l.RevokedAt == null).OrderBy(l => l.SeenAt).Select(l => l.Name).ToListAsync();
        return seen.Count == 0 && (me == person.Id || !await db.Things().AnyAsync(t => t.Licence != null))
            ? null
            : new PersonSection("/CoCreation/Bookings/_OfPerson.cshtml", new LicencesSeen(person.Id, seen), Aside: true);
    }
}

internal sealed record LicencesSeen(MemberId Person, IReadOnlyList<string> Names);
