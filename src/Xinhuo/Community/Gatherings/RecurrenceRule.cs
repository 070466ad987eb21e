using System.Globalization;
using Xinhuo.Platform;

namespace Xinhuo.Community.Gatherings;

/// <summary>A day of the week in a rule; in a month perhaps only the first of them, or the last (−1).</summary>
internal readonly record struct RuleDay(DayOfWeek Day, int? Nth);

/// <summary>
/// A rhythm as RFC 5545 (3.3.10) writes it: by the week or by the month. What this grammar does not hold is refused, never half understood.
/// </summary>
internal sealed record RecurrenceRule
{
    public const int MostInterval = 60;
    public const int MostTimes = 1_000;

    public required bool Monthly { get; init; }
    public int Interval { get; init; } = 1;
    public int? Count { get; init; }

    /// <summary>Its clock is that of the gathering, or UTC where <see cref="UntilIsUtc"/>.</summary>
    public DateTime? Until { get; init; }
    public bool UntilIsUtc { get; init; }
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;
    public IReadOnlyList<RuleDay> Days { get; init; } = [];
    public IReadOnlyList<int> MonthDays { get; init; } = [];
    public IReadOnlyList<int> Positions { get; init; } = [];

    public static Outcome<RecurrenceRule> Parse(string? text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (text ?? "").Trim().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.Split('=') is not [var name, { Length: > 0 } value] || !parts.TryAdd(name, value))
                return Unreadable(part);
        if (!parts.Remove("FREQ", out var frequency))
            return Unreadable(text);
        var monthly = frequency.Equals("MONTHLY", StringComparison.OrdinalIgnoreCase);
        if (!monthly && !frequency.Equals("WEEKLY", StringComparison.OrdinalIgnoreCase))
            return NotHere($"FREQ={frequency}");
        var rule = new RecurrenceRule { Monthly = monthly };
        foreach (var (name, value) in parts)
        {
            var read = Part(rule, name.ToUpperInvariant(), value);
            if (read.Refused)
                return read;
            rule = read.Value;
        }
        return rule switch
        {
            { Count: not null, Until: not null } => Unreadable("COUNT, UNTIL"),
            { Positions.Count: > 0, Days.Count: 0, MonthDays.Count: 0 } => Unreadable("BYSETPOS"),
            _ => rule,
        };
    }

    /// <summary>The same rule in the RFC's words.</summary>
    public override string ToString()
    {
        var parts = new List<string> { Monthly ? "FREQ=MONTHLY" : "FREQ=WEEKLY" };
        if (Interval != 1)
            parts.Add(Invariant($"INTERVAL={Interval}"));
        if (WeekStart != DayOfWeek.Monday)
            parts.Add($"WKST={Name(WeekStart)}");
        if (Days.Count > 0)
            parts.Add("BYDAY=" + string.Join(',', Days.Select(d => d.Nth?.ToString(CultureInfo.InvariantCulture) + Name(d.Day))));
        if (MonthDays.Count > 0)
            parts.Add("BYMONTHDAY=" + Numbers(MonthDays));
        if (Positions.Count > 0)
            parts.Add("BYSETPOS=" + Numbers(Positions));
        if (Count is { } count)
            parts.Add(Invariant($"COUNT={count}"));
        if (Until is { } until)
            parts.Add($"UNTIL={until.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}{(UntilIsUtc ? "Z" : "")}");
        return string.Join(';', parts);
    }

    private static Outcome<RecurrenceRule> Part(RecurrenceRule rule, string name, string value)
    {
        switch (name)
        {
            case "INTERVAL":
                return Number(value) is { } interval and >= 1 and <= MostInterval ? rule with { Interval = interval } : Unreadable($"{name}={value}");
            case "COUNT":
                return Number(value) is { } count and >= 1 and <= MostTimes ? rule with { Count = count } : Unreadable($"{name}={value}");
            case "UNTIL":
                return Moment(value) is { } until ? rule with { Until = until.At, UntilIsUtc = until.Utc } : Unreadable($"{name}={value}");
            case "WKST":
                return Day(value) is { } first ? rule with { WeekStart = first } : Unreadable($"{name}={value}");
            case "BYDAY":
                var days = value.Split(',').Select(d => RuleDayOf(d, rule.Monthly)).ToList();
                return days.All(d => d is not null) ? rule with { Days = [.. days.Select(d => d!.Value)] } : Unreadable($"{name}={value}");
            case "BYMONTHDAY" when rule.Monthly:
                return Several(value, 31) is { } monthDays ? rule with { MonthDays = monthDays } : Unreadable($"{name}={value}");
            case "BYSETPOS" when rule.Monthly:
                return Several(value, 31) is { } positions ? rule with { Positions = positions } : Unreadable($"{name}={value}");
            default:
                return NotHere($"{name}={value}");
        }
    }

    private static RuleDay? RuleDayOf(string text, bool monthly)
    {
        if (text.Length < 2 || Day(text[^2..]) is not { } day)
            return null;
        if (text.Length == 2)
            return new RuleDay(day, null);
        return monthly && Number(text[..^2]) is { } nth and >= -5 and <= 5 and not 0 ? new RuleDay(day, nth) : null;
    }

    private static int[]? Several(string value, int most)
    {
        var numbers = value.Split(',').Select(Number).ToList();
        return numbers.All(n => n is { } one && one != 0 && one >= -most && one <= most) ? [.. numbers.Select(n => n!.Value)] : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (DateTime At, bool Utc)? Moment(string text)
    {
        foreach (var (pattern, utc) in new[] { ("yyyyMMdd'T'HHmmss'Z'", true), ("yyyyMMdd'T'HHmmss", false), ("yyyyMMdd", false) })
            if (DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
                return (pattern.Length == 8 ? at.AddDays(1).AddSeconds(-1) : at, utc);
        return null;
    }

    private static DayOfWeek? Day(string text) =>
        text.ToUpperInvariant() switch
        {
            "SU" => DayOfWeek.Sunday,
            "MO" => DayOfWeek.Monday,
            "TU" => DayOfWeek.Tuesday,
            "WE" => DayOfWeek.Wednesday,
            "TH" => DayOfWeek.Thursday,
            "FR" => DayOfWeek.Friday,
            "SA" => DayOfWeek.Saturday,
            _ => null,
        };

    private static string Name(DayOfWeek day) => ((string[])["SU", "MO", "TU", "WE", "TH", "FR", "SA"])[(int)day];

    private static string Numbers(IEnumerable<int> numbers) => string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static Refusal Unreadable(string? part) => Refusal.On("Rhythm", "community.gathering.rule-unreadable", part);

    private static Refusal NotHere(string part) => Refusal.On("Rhythm", "community.gathering.rule-not-here", part);
}
