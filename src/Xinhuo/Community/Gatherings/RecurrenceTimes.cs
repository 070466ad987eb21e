namespace Xinhuo.Community.Gatherings;

/// <summary>The times a rule gives, by the clock on the wall. Nothing of it knows a zone but the end, where that is said in UTC.</summary>
internal static class RecurrenceTimes
{
    /// <summary>After so long without a time the rule is taken to give none any more ("every February 30th").</summary>
    private const int MostBarrenPeriods = 200;

    public static IEnumerable<DateTime> From(this RecurrenceRule rule, DateTime first, TimeZoneInfo? zone = null)
    {
        var (given, barren) = (0, 0);
        for (var period = 0; barren < MostBarrenPeriods; period++)
        {
            if (Beyond(rule, first, period))
                yield break;
            barren++;
            foreach (var at in Period(rule, first, period))
            {
                if (at < first)
                    continue;
                if (IsPast(rule, at, zone) || given == (rule.Count ?? int.MaxValue))
                    yield break;
                barren = 0;
                given++;
                yield return at;
            }
        }
    }

    private static bool Beyond(RecurrenceRule rule, DateTime first, int period) =>
        (rule.Monthly ? first.Year + (first.Month + (long)period * rule.Interval) / 12 : first.Year + (long)period * rule.Interval / 52) > 9990;

    private static IEnumerable<DateTime> Period(RecurrenceRule rule, DateTime first, int period) =>
        rule.Monthly ? Month(rule, first, period * rule.Interval) : Week(rule, first, period * rule.Interval);

    private static bool IsPast(RecurrenceRule rule, DateTime at, TimeZoneInfo? zone) =>
        rule.Until is { } until && (rule.UntilIsUtc && zone is not null ? WallClock.ToUtc(at, zone).UtcDateTime > until : at > until);

    private static IEnumerable<DateTime> Week(RecurrenceRule rule, DateTime first, int weeks)
    {
        var begin = first.AddDays(-Since(rule.WeekStart, first.DayOfWeek) + 7 * weeks);
        var days = rule.Days.Count == 0 ? [first.DayOfWeek] : rule.Days.Select(d => d.Day);
        return days.Select(d => begin.AddDays(Since(rule.WeekStart, d))).Distinct().Order();
    }

    private static int Since(DayOfWeek start, DayOfWeek day) => ((int)day - (int)start + 7) % 7;

    private static IEnumerable<DateTime> Month(RecurrenceRule rule, DateTime first, int months)
    {
        var month = new DateTime(first.Year, first.Month, 1).AddMonths(months);
        var length = DateTime.DaysInMonth(month.Year, month.Month);
        var days = Enumerable
            .Range(1, length)
            .Where(day => rule.MonthDays.Count == 0 || rule.MonthDays.Contains(day) || rule.MonthDays.Contains(day - length - 1))
            .Where(day => rule.Days.Count == 0 || rule.Days.Any(d => Fits(d, month, day, length)))
            .Where(day => rule.MonthDays.Count + rule.Days.Count > 0 || day == first.Day)
            .ToList();
        return Chosen(days, rule.Positions).Select(day => month.AddDays(day - 1) + first.TimeOfDay);
    }

    private static bool Fits(RuleDay wanted, DateTime month, int day, int length) =>
        month.AddDays(day - 1).DayOfWeek == wanted.Day && (wanted.Nth is not { } nth || (nth > 0 ? (day - 1) / 7 + 1 == nth : (length - day) / 7 + 1 == -nth));

    private static IEnumerable<int> Chosen(List<int> days, IReadOnlyList<int> positions) =>
        positions.Count == 0 ? days : days.Where((_, i) => positions.Contains(i + 1) || positions.Contains(i - days.Count));
}
