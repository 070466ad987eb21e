using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Projects;

/// <summary>The points on a team's way.</summary>
internal sealed class MilestonesPage : RoomPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public IReadOnlyList<Milestone> All { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() => await After(await Act(db => KeepMilestones.Set(db, Me.Acting(), Id, Title, On, Now)));

    public async Task<IActionResult> OnPostReachAsync(MilestoneId one) => await After(await Act(db => KeepMilestones.Reach(db, Me.Acting(), Id, one, Now)));

    public async Task<IActionResult> OnPostReopenAsync(MilestoneId one) => await After(await Act(db => KeepMilestones.Reopen(db, Me.Acting(), Id, one, Now)));

    public async Task<IActionResult> OnPostDropAsync(MilestoneId one) => await After(await Act(db => KeepMilestones.Drop(db, Me.Acting(), Id, one, Now)));

    protected override async Task Fill() =>
        All = await Db.Set<Milestone>()
            .Where(m => m.TeamId == Id && m.DroppedAt == null)
            .OrderBy(m => m.On == null)
            .ThenBy(m => m.On)
            .ThenBy(m => m.At)
            .ToListAsync();
}
