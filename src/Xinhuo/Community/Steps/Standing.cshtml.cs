using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;

namespace Xinhuo.Community.Steps;

/// <summary>家规和我: what a host decided about me, why and until when; and my say in it. For me alone, also from outside.</summary>
internal sealed class StandingPage : HousePage
{
    [BindProperty]
    public AppealWords Input { get; set; } = new();

    public StepLine? Holding { get; private set; }
    public IReadOnlyList<StepLine> Before { get; private set; } = [];
    public IReadOnlyList<HeldPost> HeldBack { get; private set; } = [];

    public bool MayAppeal => Holding is { Appeal: null };

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Write(db => MakeAppeal.Do(db, Me.Acting(), Input.Sanction, Input.Words, Now));
        if (!done.Refused)
        {
            SayArrived("community.appeal.sent");
            return RedirectToPage();
        }
        await Load();
        return Refused(done.Refusal!);
    }

    private async Task Load()
    {
        var me = MyId;
        var steps = await StepLine.Of(Db, Db.Set<Sanction>().Where(s => s.MemberId == me), 50);
        Holding = steps.FirstOrDefault(s => s.Row.Holds(Now));
        Before = [.. steps.Where(s => s != Holding)];
        var from = Now.AddDays(-30);
        HeldBack = await Db.Set<HeldPost>().Where(h => h.By == me && h.At > from).OrderByDescending(h => h.At).Take(10).ToListAsync();
    }

    public sealed class AppealWords
    {
        public SanctionId Sanction { get; set; }
        public string? Words { get; set; }
    }
}
