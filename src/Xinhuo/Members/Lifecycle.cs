using Xinhuo.Platform.Localization;

namespace Xinhuo.Members;

/// <summary>车主身份周期: where somebody stands with the brand's products, derived from what they own and never typed in.</summary>
public enum Stage
{
    /// <summary>准车主: a delivery is agreed, none has happened.</summary>
    Prospective = 1,

    /// <summary>新车主: the first one, delivered at most ninety days ago.</summary>
    New = 2,

    /// <summary>长期车主: the first one, for longer than that.</summary>
    LongTerm = 3,

    /// <summary>再次复购: came back for a second one.</summary>
    Returning = 4,
}

/// <summary>One ownership as far as the stage asks.</summary>
/// <param name="Until">The first day it was not theirs any more.</param>
public sealed record Owned(string Product, DateOnly Since, DateOnly? Until, DateOnly RecordedOn);

/// <summary>The stage, since which day, and the sentence with the evidence it came from.</summary>
public sealed record Lifecycle(Stage Stage, DateOnly Since, string Word, IReadOnlyList<object?> Values)
{
    /// <summary>Day 0 is the day of delivery; day 90 is the last one of a new owner.</summary>
    public const int NewForDays = 90;

    /// <summary>
    /// Null: nothing is owned and nothing is coming, so the person is in none of the stages. Who sold everything is in none either, until the next one.
    /// </summary>
    public static Lifecycle? Of(IEnumerable<Owned> ownerships, DateOnly today)
    {
        var all = ownerships.OrderBy(o => o.Since).ThenBy(o => o.RecordedOn).ThenBy(o => o.Product, StringComparer.Ordinal).ToList();
        var delivered = all.Where(o => o.Since <= today).ToList();
        if (delivered.Count == 0)
            return all.Count == 0 ? null : Coming(all[0], all.Min(o => o.RecordedOn));
        if (delivered.All(o => o.Until <= today))
            return null;
        if (delivered.Count > 1)
            return new(Stage.Returning, delivered[1].Since, "members.stage.returning.why", [delivered[0].Product, delivered[1].Product, delivered[1].Since]);
        var first = delivered[0];
        var days = today.DayNumber - first.Since.DayNumber;
        return days <= NewForDays
            ? new(Stage.New, first.Since, "members.stage.new.why", [first.Product, first.Since, days])
            : new(Stage.LongTerm, first.Since.AddDays(NewForDays + 1), "members.stage.long-term.why", [first.Product, first.Since]);
    }

    public string Name(Words words) => words[NameWord(Stage)];

    /// <summary>"提了远山 X5，2026 年 10 月 3 日交付，到今天 49 天。"</summary>
    public string Why(Words words) =>
        words[Word, [.. Values.Select(v => v is DateOnly day ? day.ToString(words["members.day"], System.Globalization.CultureInfo.CurrentCulture) : v)]];

    public static string NameWord(Stage stage) =>
        stage switch
        {
            Stage.Prospective => "members.stage.prospective",
            Stage.New => "members.stage.new",
            Stage.LongTerm => "members.stage.long-term",
            _ => "members.stage.returning",
        };

    private static Lifecycle Coming(Owned next, DateOnly recorded) =>
        new(Stage.Prospective, recorded, "members.stage.prospective.why", [next.Product, next.Since]);
}
