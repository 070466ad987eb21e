using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences.Early;
using Xinhuo.Experiences.Journals;
using Xinhuo.Experiences.Kits;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Notices;

namespace Xinhuo.Experiences.Spaces;

/// <summary>The space of an experience: its story, who is in it, and what they tell each other. To whoever is not in it, it is not there.</summary>
internal sealed class ExperiencePage(TitlesNow titles) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public JournalOfExperience Journal { get; private set; } = null!;
    public Experience Experience { get; private set; } = null!;
    public bool IsIn { get; private set; }
    public bool Leads { get; private set; }
    public Member Lead { get; private set; } = null!;
    public IReadOnlyList<Member> People { get; private set; } = [];
    public string? LetterHref { get; private set; }
    public EarlyShelf Early { get; private set; } = null!;
    public ParcelLine? Parcel { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        var left = await Act(db => LeaveExperience.Do(db, Me.Acting(), Id, titles, Now));
        if (left.Refused)
            return await Look() ? Refused(left.Refusal!, null) : NotFound();
        SayNext("experiences.leave.said");
        return Redirect("/experiences");
    }

    private async Task<bool> Look()
    {
        if (await ExperienceStanding.Of(Db, Me, Id) is not { } standing)
            return false;
        var me = MyId;
        (Experience, IsIn, Leads) = (standing.Experience, standing.IsIn, standing.Leads);
        Lead = await Db.Members().SingleAsync(m => m.Id == Experience.LeadId);
        People = await Db.PeopleIn(Id).ToListAsync();
        LetterHref = (await Db.Set<Letter>().SingleOrDefaultAsync(l => l.ExperienceId == Id && l.To == me && l.HeldAt == null))?.Href;
        Parcel = await ParcelLine.Of(Db, standing, me);
        Early = await EarlyShelf.Of(Db, standing, Now);
        Journal = await JournalOfExperience.Of(Db, standing, me, After);
        return true;
    }
}
