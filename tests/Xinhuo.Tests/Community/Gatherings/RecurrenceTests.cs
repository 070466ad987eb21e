using System.Globalization;
using Xinhuo.Community.Gatherings;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>The rules we hold give the times that libical gives, exactly; the others are refused in words.</summary>
public sealed class RecurrenceTests
{
    private const string NotHere = "community.gathering.rule-not-here";

    [Fact]
    public void The_rules_of_libical_give_its_times_or_are_refused()
    {
        var folder = SharedData.Folder("libical_recurrence");
        var cases = Directory.GetFiles(folder, "*.out").Order(StringComparer.Ordinal).SelectMany(Cases).ToList();
        var (held, refused, wrong) = (0, 0, new List<string>());
        foreach (var one in cases)
        {
            var rule = RecurrenceRule.Parse(one.Rule);
            if (rule.Refused)
            {
                rule.Refusal!.Problems[0].Word.ShouldBe(NotHere, one.Rule);
                refused++;
                continue;
            }
            held++;
            var given = rule.Value.From(one.Start).Where(at => at >= one.From).Take(one.Times.Count + 1).ToList();
            if (!given.SequenceEqual(one.Times))
                wrong.Add($"{one.Rule} from {one.Start:s}: {string.Join(',', given.Take(5).Select(t => t.ToString("s", CultureInfo.InvariantCulture)))}");
            RecurrenceRule.Parse(rule.Value.ToString()).Value.ToString().ShouldBe(rule.Value.ToString());
        }
        wrong.ShouldBeEmpty();
        (held, refused).ShouldBe((33, 84), "held and refused");
    }

    [Theory]
    [InlineData(Rhythm.Weekly, "FREQ=WEEKLY;BYDAY=TH")]
    [InlineData(Rhythm.Fortnightly, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH")]
    [InlineData(Rhythm.MonthlyByDay, "FREQ=MONTHLY;BYMONTHDAY=26")]
    [InlineData(Rhythm.MonthlyByWeekday, "FREQ=MONTHLY;BYDAY=4TH")]
    [InlineData(Rhythm.MonthlyByLastWeekday, "FREQ=MONTHLY;BYDAY=-1TH")]
    internal void Each_rhythm_of_the_form_is_a_rule_that_begins_on_its_day(Rhythm rhythm, string text)
    {
        var first = new DateTime(2026, 11, 26, 20, 0, 0);
        var rule = rhythm.From(first)!;
        rule.ToString().ShouldBe(text);
        rule.From(first).First().ShouldBe(first);
        Rhythms.Of(RecurrenceRule.Parse(text).Value).ShouldBe(rhythm);
        rhythm.From(first, times: 3)!.From(first).Count().ShouldBe(3);
        rhythm.From(first, last: new DateOnly(2027, 1, 28))!.From(first).Last().ShouldBeLessThan(new DateTime(2027, 1, 29));
    }

    [Theory]
    [InlineData("FREQ=DAILY", NotHere)]
    [InlineData("FREQ=WEEKLY;BYMONTH=3", NotHere)]
    [InlineData("FREQ=WEEKLY;BYSETPOS=1", NotHere)]
    [InlineData("FREQ=MONTHLY;RSCALE=CHINESE", NotHere)]
    [InlineData("", "community.gathering.rule-unreadable")]
    [InlineData("FREQ", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=WEEKLY;COUNT=99999999999", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=WEEKLY;BYDAY=2MO", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=MONTHLY;BYDAY=9MO", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2147483648", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20270101", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=WEEKLY;FREQ=WEEKLY", "community.gathering.rule-unreadable")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", "community.gathering.rule-unreadable")]
    public void What_is_no_rule_of_ours_is_refused_in_words(string text, string word) => RecurrenceRule.Parse(text).Refusal!.Problems[0].Word.ShouldBe(word);

    [Fact]
    public void A_rule_that_gives_nothing_ends() => RecurrenceRule.Parse("FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=6FR").Refused.ShouldBeTrue();

    [Fact]
    public void A_rule_without_any_day_gives_nothing_and_comes_to_an_end() =>
        RecurrenceRule.Parse("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30").Value.From(new DateTime(2027, 2, 1)).ShouldBeEmpty();

    [Fact]
    public void Eight_in_the_evening_stays_eight_when_the_clocks_change()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var first = new DateTime(2026, 10, 22, 20, 0, 0);
        var times = Rhythm.Weekly.From(first, times: 2)!.From(first, berlin).Select(t => WallClock.ToUtc(t, berlin)).ToList();
        times.ShouldBe([new DateTimeOffset(2026, 10, 22, 18, 0, 0, default), new DateTimeOffset(2026, 10, 29, 19, 0, 0, default)]);
    }

    [Fact]
    public void A_skipped_hour_is_read_with_the_offset_before_and_one_that_comes_twice_means_its_first_coming()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        WallClock.ToUtc(new DateTime(2027, 3, 28, 2, 30, 0), berlin).ShouldBe(new DateTimeOffset(2027, 3, 28, 1, 30, 0, default));
        WallClock.ToUtc(new DateTime(2026, 10, 25, 2, 30, 0), berlin).ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, default));
    }

    private static IEnumerable<Case> Cases(string file)
    {
        var blocks = File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var block in blocks)
        {
            var lines = block.Split('\n', StringSplitOptions.TrimEntries).Select(l => l.Split(':', 2)).ToDictionary(l => l[0], l => l[1]);
            var start = At(lines["DTSTART"]);
            var times = lines["INSTANCES"].Contains("***", StringComparison.Ordinal)
                ? []
                : lines["INSTANCES"].Split(',', StringSplitOptions.RemoveEmptyEntries);
            yield return new Case(lines["RRULE"], start, lines.TryGetValue("START-AT", out var from) ? At(from) : start, [.. times.Select(At)]);
        }
    }

    private static DateTime At(string text) =>
        DateTime.ParseExact(text.Trim().TrimEnd('Z'), ["yyyyMMdd'T'HHmmss", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    private sealed record Case(string Rule, DateTime Start, DateTime From, IReadOnlyList<DateTime> Times);
}
