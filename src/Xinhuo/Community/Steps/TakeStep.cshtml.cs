using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Steps;

/// <summary>下一步: what the desk suggests and from what; a host decides. Hosts only.</summary>
internal sealed class TakeStepPage(Words words, ReportedThings later) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>What is lifted, and why, in a form of its own.</summary>
    [BindProperty]
    public LiftInput Lift { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public Evidence Evidence { get; private set; } = null!;
    public Report? Report { get; private set; }
    public string Quote => Report is null ? "" : PlainText.Of(Report.Lines, 400);
    public IEnumerable<SelectListItem> Steps => Enum.GetValues<SanctionStep>().Select(s => new SelectListItem(words[$"community.step.choose.{s}"], $"{s}"));
    public IEnumerable<SelectListItem> Lengths => Numbers(StepInput.Lengths, "community.desk.days");
    public IEnumerable<SelectListItem> Paces => Numbers(StepInput.Paces, "community.step.paces");
    public IReadOnlyList<SelectListItem> Rules { get; private set; } = [];
    public IEnumerable<SelectListItem> Alsos => Enum.GetValues<StepAlso>().Select(a => new SelectListItem(words[$"community.step.also.{a}"], $"{a}"));
    public string Suggested => words[$"community.step.suggest.{Evidence.Next.Step}", Evidence.Next.Days, Evidence.Next.PerHour];

    public async Task<IActionResult> OnGetAsync(ReportId? report, MemberId? member)
    {
        (Input.Report, Input.Member) = (report, member ?? default);
        if (!await Load())
            return NotFound();
        (Input.Step, Input.Days, Input.PerHour) = (Evidence.Next.Step, Evidence.Next.Days ?? 7, Evidence.Next.PerHour ?? 3);
        Input.Rule = Report?.Rule;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var done = await Act(db => GiveSanction.Do(db, Me.Acting(), Input, later, Now));
        if (done.Refused)
            return Refused(done.Refusal!);
        SayNext("community.step.done", Person.Name);
        return Redirect("/desk");
    }

    public async Task<IActionResult> OnPostLiftAsync()
    {
        if (!await Load())
            return NotFound();
        var done = await Act(db => LiftSanction.Do(db, Me.Acting(), Lift.Sanction, Lift.Why, Now));
        if (done.Refused)
            return Refused(done.Refusal!, nameof(Lift));
        SayNext("community.step.lifted", Person.Name);
        return Redirect("/desk");
    }

    private async Task<bool> Load()
    {
        if (Input.Report is { } asked)
        {
            Report = await Db.Set<Report>().SingleOrDefaultAsync(r => r.Id == asked);
            if (Report is null)
                return false;
            Input.Member = Report.AuthorId;
        }
        if (await Db.Members().SingleOrDefaultAsync(m => m.Id == Input.Member && m.ErasedAt == null) is not { Role: Role.Member } person)
            return false;
        Person = Person.Of(person);
        Evidence = await Evidence.Of(Db, person.Id, Now);
        Rules =
        [
            new SelectListItem(words["community.step.rule-choose"], ""),
            .. (await RulesNow.Of(Db)).Points.Select(p => new SelectListItem(words["community.rules.point", p.Number, p.Title], $"{p.Number}")),
        ];
        return true;
    }

    public sealed class LiftInput
    {
        public SanctionId Sanction { get; set; }
        public string? Why { get; set; }
    }

    private IEnumerable<SelectListItem> Numbers(int[] numbers, string word) =>
        numbers.Select(n => new SelectListItem(words.Count(word, n, Spoken.Number(n)), $"{n}"));
}
