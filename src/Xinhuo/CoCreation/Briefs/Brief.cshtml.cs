using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Teams;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>A brief, and the teams that answer it.</summary>
internal sealed class BriefPage : HousePage
{
    private const int MostTeams = 30;

    [BindProperty(SupportsGet = true)]
    public BriefId Id { get; set; }

    public Brief Brief { get; private set; } = null!;
    public Member Lead { get; private set; } = null!;
    public IReadOnlyList<NeededRole> Roles { get; private set; } = [];
    public IReadOnlyList<TeamLine> Teams { get; private set; } = [];
    public bool Leads { get; private set; }
    public bool MayCall { get; private set; }
    public DateTimeOffset At => Now;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.Briefs().SingleOrDefaultAsync(b => b.Id == Id) is not { } brief)
            return NotFound();
        Brief = brief;
        Lead = await Db.Members().SingleAsync(m => m.Id == brief.LeadId);
        Roles = await Db.BriefRoles()
            .Where(r => r.BriefId == Id)
            .Join(Db.Skills(), r => r.SkillId, s => s.Id, (r, s) => new NeededRole(s, r.Count))
            .ToListAsync();
        Teams = await TeamLine.Of(
            Db,
            Db.Teams()
                .Where(t => t.BriefId == Id && (t.EndedAt == null || t.HandedInAt != null))
                .OrderByDescending(t => t.CalledAt)
                .ThenByDescending(t => t.Id)
                .Take(MostTeams)
        );
        Leads = Me.IsHost || Me.IsStaff && brief.LeadId == MyId;
        MayCall = !Me.IsStaff && !brief.IsOver(Now);
        return Page();
    }
}

/// <summary>A role the brief cannot do without, and how many of it.</summary>
internal sealed record NeededRole(Skill Skill, int Count);
