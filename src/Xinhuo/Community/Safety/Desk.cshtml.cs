using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>照看: what members asked the hosts to look at, appeals that wait, who is restrained, and hints. Hosts only.</summary>
internal sealed class DeskPage(CommunityRights rights, Words words, BrakeNow brake, ReportedThings later) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public DeskInput Input { get; set; } = new();

    public IReadOnlyList<OpenReport> Open { get; private set; } = [];

    /// <summary>How many wait behind those.</summary>
    public int More { get; private set; }
    public IReadOnlyList<OpenAppeal> Appeals { get; private set; } = [];
    public IReadOnlyList<(Person Who, StepLine Step)> Resting { get; private set; } = [];
    public IReadOnlyList<(HeldPost Row, Person By)> HeldBack { get; private set; } = [];
    public IReadOnlyList<Burst> Bursts { get; private set; } = [];
    public RaidBrake? Brake { get; private set; }
    public FirstActs Times { get; private set; } = null!;
    public DeskPictures Pictures { get; private set; } = DeskPictures.None;

    /// <summary>This house has another host, who reads what this one gave.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>The form that is open again because something in it must be mended.</summary>
    public (string Handler, Guid Id)? Mending { get; private set; }

    public bool IsQuiet => Open.Count + Appeals.Count + HeldBack.Count + Bursts.Count == 0;

    public IEnumerable<SelectListItem> Days =>
        StepInput.Lengths.Select(d => new SelectListItem(words.Count("community.desk.days", d, Shell.Spoken.Number(d)), $"{d}"));

    public string Waited(DateTimeOffset since) => words.Waited(Now - since);

    public string? TimesSaid =>
        Times is { Median: { } median, P90: { } p90 }
            ? words["community.desk.times", words.Lasting(median), words.Lasting(p90), Times.Seen, Times.Waiting, FirstActs.Period]
            : null;

    public Task OnGet() => Load();

    public Task<IActionResult> OnPostHide() => Do("Hide", Input.Report.Value, db => DecideOnReport.Hide(db, Me.Acting(), Input.Report, Input.Why, later, Now));

    public Task<IActionResult> OnPostDismiss() =>
        Do("Dismiss", Input.Report.Value, db => DecideOnReport.Dismiss(db, Me.Acting(), Input.Report, Input.Why, Now));

    public Task<IActionResult> OnPostLift() => Do("Lift", Input.Sanction.Value, db => LiftSanction.Do(db, Me.Acting(), Input.Sanction, Input.Why, Now));

    public Task<IActionResult> OnPostAppeal() =>
        Do(
            "Appeal",
            Input.Sanction.Value,
            db =>
                DecideAppeal.Do(
                    db,
                    Me.Acting(),
                    new AppealInput
                    {
                        Sanction = Input.Sanction,
                        Verdict = Input.Verdict,
                        Days = Input.Days,
                        Why = Input.Why,
                        Alone = Input.Alone,
                    },
                    Now
                )
        );

    public Task<IActionResult> OnPostSeen() => Do("Seen", Input.Id, db => SeeHint.Do(db, Me.Acting(), Input.Id, Input.Hour, Now));

    private async Task<IActionResult> Do(string handler, Guid id, Func<Platform.Data.XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        if ((await Act(act)).Refusal is not { } refusal)
            return RedirectToPage();
        Mending = (handler, id);
        await Load();
        // Its small forms have no room beside their fields: everything is said above.
        return this.Refused(refusal.IsNotFound ? refusal : new Refusal([.. refusal.Problems.Select(p => p with { Field = null })]));
    }

    private async Task Load()
    {
        var sight = await rights.Of(Me);
        Open = await DeskReading.Open(Db, Me, sight, later, Now);
        More = Open.Count < DeskReading.OnPage ? 0 : await Db.Set<Report>().CountAsync(r => r.ClosedAt == null) - Open.Count;
        Pictures = await DeskPictures.Load(
            Db,
            sight,
            [.. Open.Select(r => (r.Row.Kind, r.Row.Object, r.Row.Number)).Distinct()],
            Open.Where(r => r.Photos is not null).DistinctBy(r => r.Row.Thing).ToDictionary(r => r.Row.Thing, r => r.Photos)
        );
        Appeals = await DeskReading.Appeals(Db);
        Resting = await DeskReading.Resting(Db, Now);
        HasOthers = Appeals.Count > 0 && await DecideAppeal.Others(Db, MyId);
        Brake = await brake.Read(Db, Now);
        Times = await FirstActs.Of(Db, Now);
        Bursts = await Db.Set<Burst>().Where(b => b.SeenAt == null).OrderByDescending(b => b.Hour).Take(5).ToListAsync();
        var held = await (
            from h in Db.Set<HeldPost>().Where(h => h.SeenAt == null)
            join m in Db.Members() on h.By equals m.Id
            orderby h.At descending
            select new { h, m }
        )
            .Take(DeskReading.OnPage)
            .ToListAsync();
        HeldBack = [.. held.Select(h => (h.h, Person.Of(h.m)))];
    }

    public sealed class DeskInput
    {
        public ReportId Report { get; set; }
        public SanctionId Sanction { get; set; }
        public AppealVerdict? Verdict { get; set; }
        public int? Days { get; set; }
        public bool Alone { get; set; }
        public string? Why { get; set; }
        public Guid Id { get; set; }
        public long Hour { get; set; }
    }
}
