namespace Xinhuo.Community.Gatherings;

/// <summary>How a gathering comes back, as its form asks.</summary>
internal enum Rhythm
{
    Once = 0,
    Weekly = 1,
    Fortnightly = 2,

    /// <summary>The same day of each month; a month without that day is passed over.</summary>
    MonthlyByDay = 3,

    /// <summary>The same weekday of each month: the second Thursday.</summary>
    MonthlyByWeekday = 4,

    /// <summary>The last such weekday of each month.</summary>
    MonthlyByLastWeekday = 5,
}

internal static class Rhythms
{
    /// <summary>The rule that begins on this day.</summary>
    public static RecurrenceRule? From(this Rhythm rhythm, DateTime first, int? times = null, DateOnly? last = null)
    {
        var nth = (first.Day - 1) / 7 + 1;
        RecurrenceRule? rule = rhythm switch
        {
            Rhythm.Weekly => new() { Monthly = false, Days = [new(first.DayOfWeek, null)] },
            Rhythm.Fortnightly => new()
            {
                Monthly = false,
                Interval = 2,
                Days = [new(first.DayOfWeek, null)],
            },
            Rhythm.MonthlyByDay => new() { Monthly = true, MonthDays = [first.Day] },
            Rhythm.MonthlyByWeekday => new() { Monthly = true, Days = [new(first.DayOfWeek, nth)] },
            Rhythm.MonthlyByLastWeekday => new() { Monthly = true, Days = [new(first.DayOfWeek, -1)] },
            _ => null,
        };
        return rule is null ? null : rule with { Count = times, Until = last?.ToDateTime(new TimeOnly(23, 59, 59)) };
    }

    /// <summary>The rhythm a rule of ours beats.</summary>
    public static Rhythm Of(RecurrenceRule rule) =>
        rule switch
        {
            { Monthly: false, Interval: 2 } => Rhythm.Fortnightly,
            { Monthly: false } => Rhythm.Weekly,
            { Days: [{ Nth: -1 }] } => Rhythm.MonthlyByLastWeekday,
            { Days.Count: > 0 } => Rhythm.MonthlyByWeekday,
            _ => Rhythm.MonthlyByDay,
        };

    public static bool IsInLastWeek(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month) - day.Day < 7;
}
