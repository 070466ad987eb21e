using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Steps;

/// <summary>What a host fills in for a step.</summary>
internal sealed class StepInput
{
    public static readonly int[] Lengths = [1, 3, 7, 14, 30, 90];
    public static readonly int[] Paces = [1, 3, 6, 12];

    public MemberId Member { get; set; }
    public ReportId? Report { get; set; }
    public SanctionStep? Step { get; set; }
    public int? Days { get; set; }
    public int? PerHour { get; set; }
    public int? Rule { get; set; }
    public string? Why { get; set; }

    /// <summary>What becomes of the reported words at the same time.</summary>
    public StepAlso Also { get; set; }

    public bool HasLength => Step is SanctionStep.Slowed or SanctionStep.ReadOnly or SanctionStep.Suspended;

    public Refusal? Wrong(Rules.RulesNow rules) =>
        Refusal.All(
            Step is not { } step || !Enum.IsDefined(step) ? Refusal.On("Step", "community.step.which") : null,
            HasLength && !Lengths.Contains(Days ?? 0) ? Refusal.On("Days", "community.step.days-wrong") : null,
            Step == SanctionStep.Slowed && !Paces.Contains(PerHour ?? 0) ? Refusal.On("PerHour", "community.step.pace-wrong") : null,
            Rule is not { } rule || rules.Titled(rule) is null ? Refusal.On("Rule", "community.step.rule-missing") : null
        );
}

/// <summary>What a host does with the reported words beside a step.</summary>
internal enum StepAlso
{
    Nothing,
    Hide,
    Dismiss,
}
