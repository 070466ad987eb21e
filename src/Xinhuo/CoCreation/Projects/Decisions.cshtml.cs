using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Projects;

/// <summary>What the team settled.</summary>
internal sealed class DecisionsPage : RoomPage
{
    private const int Most = 200;

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<DecisionRow> All { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() => await After(await Act(db => NoteDecision.Do(db, Me.Acting(), Id, Words, Now)));

    public async Task<IActionResult> OnPostTakeBackAsync(DecisionId one) => await After(await Act(db => NoteDecision.TakeBack(db, Me.Acting(), Id, one, Now)));

    protected override async Task Fill() => All = await DecisionRow.Of(Db, Id, Most);
}

/// <param name="By">Null: somebody who left the house.</param>
internal sealed record DecisionRow(Decision Decision, Member? By)
{
    public static async Task<IReadOnlyList<DecisionRow>> Of(Platform.Data.XinhuoDb db, TeamId team, int most) =>
        await (
            from d in db.Set<Decision>().Where(d => d.TeamId == team)
            from m in db.Members().Where(m => m.Id == d.NotedBy && m.ErasedAt == null).DefaultIfEmpty()
            orderby d.At descending
            select new DecisionRow(d, m)
        )
            .Take(most)
            .ToListAsync();
}
