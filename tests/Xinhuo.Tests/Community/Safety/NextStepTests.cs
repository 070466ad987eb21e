using Xinhuo.Community.Steps;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>What the desk suggests follows from what stands, and from nothing else.</summary>
public sealed class NextStepTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_step_leads_to_the_next_and_a_short_rest_to_a_longer_one()
    {
        Next().Step.ShouldBe(SanctionStep.Reminder);
        Next((SanctionStep.Reminder, 0)).Step.ShouldBe(SanctionStep.Slowed);
        Next((SanctionStep.Slowed, 7)).ShouldBe(new NextStep(SanctionStep.ReadOnly, 3, null));
        Next((SanctionStep.ReadOnly, 3)).ShouldBe(new NextStep(SanctionStep.ReadOnly, 14, null));
        Next((SanctionStep.ReadOnly, 14)).Step.ShouldBe(SanctionStep.Suspended);
        Next((SanctionStep.Suspended, 30)).Step.ShouldBe(SanctionStep.ShutOut);
        Next((SanctionStep.Reminder, 0), (SanctionStep.ReadOnly, 14), (SanctionStep.Slowed, 7)).Step.ShouldBe(SanctionStep.Suspended, "the heaviest counts");
    }

    [Fact]
    public void What_is_older_than_half_a_year_is_forgotten() =>
        NextStep.After([(SanctionStep.Suspended, Now.AddDays(-181), Now.AddDays(-151))], Now).Step.ShouldBe(SanctionStep.Reminder);

    private static NextStep Next(params (SanctionStep Step, int Days)[] before) =>
        NextStep.After(before.Select(b => (b.Step, Now.AddDays(-40), b.Days == 0 ? (DateTimeOffset?)null : Now.AddDays(-40 + b.Days))), Now);
}
