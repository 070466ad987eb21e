using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Projects;

/// <summary>The shot list: what is to be taken, where, by whom.</summary>
internal sealed class ShotsPage(Words words) : RoomPage
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public Guid? Who { get; set; }

    public IReadOnlyList<ShotRow> All { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() =>
        await After(await Act(db => KeepShots.List(db, Me.Acting(), Id, What, Place, Who is { } who ? new MemberId(who) : null, Now)), "list");

    public async Task<IActionResult> OnPostTakeAsync(ShotId one) =>
        await After(await Act(db => KeepShots.Take(db, Me.Acting(), Id, one, Now)), $"s{one.Value}");

    public async Task<IActionResult> OnPostReopenAsync(ShotId one) =>
        await After(await Act(db => KeepShots.Reopen(db, Me.Acting(), Id, one, Now)), $"s{one.Value}");

    public async Task<IActionResult> OnPostDropAsync(ShotId one) => await After(await Act(db => KeepShots.Drop(db, Me.Acting(), Id, one, Now)));

    protected override async Task Fill()
    {
        All = await (
            from s in Db.Set<Shot>().Where(s => s.TeamId == Id && s.DroppedAt == null)
            from m in Db.Members().Where(m => m.Id == s.Who && m.ErasedAt == null).DefaultIfEmpty()
            orderby s.Number
            select new ShotRow(s, m)
        ).ToListAsync();
        People =
        [
            new SelectListItem(words["cocreation.shot.anybody"], ""),
            .. await Db.PeopleIn(Id).Select(m => new SelectListItem(m.Name, m.Id.Value.ToString())).ToListAsync(),
        ];
    }
}

internal sealed record ShotRow(Shot Shot, Member? Who);
