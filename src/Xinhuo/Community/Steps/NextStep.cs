namespace Xinhuo.Community.Steps;

/// <summary>
/// What the desk suggests from what stands: one step above the heaviest of the last half year, a short read-only being followed by a longer one. Never
/// more than a suggestion, with its evidence beside it.
/// </summary>
internal sealed record NextStep(SanctionStep Step, int? Days, int? PerHour)
{
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private static readonly NextStep Remind = new(SanctionStep.Reminder, null, null),
        Slow = new(SanctionStep.Slowed, 7, 3),
        Rest = new(SanctionStep.ReadOnly, 3, null),
        LongRest = new(SanctionStep.ReadOnly, 14, null),
        Leave = new(SanctionStep.Suspended, 30, null),
        Out = new(SanctionStep.ShutOut, null, null);

    /// <param name="before">Steps that stand: none that an appeal lifted.</param>
    public static NextStep After(IEnumerable<(SanctionStep Step, DateTimeOffset At, DateTimeOffset? EndsAt)> before, DateTimeOffset now)
    {
        var recent = before.Where(b => now - b.At <= Remembered).ToList();
        if (recent.Count == 0)
            return Remind;
        var heaviest = recent.MaxBy(b => (b.Step, b.EndsAt - b.At));
        return heaviest.Step switch
        {
            SanctionStep.Reminder => Slow,
            SanctionStep.Slowed => Rest,
            SanctionStep.ReadOnly => heaviest.EndsAt - heaviest.At < TimeSpan.FromDays(7) ? LongRest : Leave,
            _ => Out,
        };
    }
}
