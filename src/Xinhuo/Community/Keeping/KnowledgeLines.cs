using System.Globalization;
using Xinhuo.Community.Topics;
using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Keeping;

/// <summary>Reads the lines of a knowledge form: "新都桥：早上逆光最好" is a stop and why.</summary>
internal static class KnowledgeLines
{
    private const int MostLines = 60;
    private const int MostLineCharacters = 300;
    private const decimal MostKilometres = 100_000;
    private const decimal MostHours = 10_000;

    /// <summary>Between a thing and what is said of it.</summary>
    private static readonly string[] Between = ["：", ": ", "——", "—", "｜", " | ", " - "];

    public static Outcome<KnowledgeObject?> Route(TopicInput input)
    {
        var (km, badKm) = Number(input.Kilometres, "Kilometres", MostKilometres);
        var (hours, badHours) = Number(input.Hours, "Hours", MostHours);
        var (stops, longStops) = Lines(input.Stops, "Stops");
        var (cautions, longCautions) = Lines(input.Cautions, "Cautions");
        var season = CleanText.Line(input.Season, MostLineCharacters);
        var longSeason = season.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On("Season", "shell.refused.long", MostLineCharacters) : null;
        var nothing = stops.Count == 0 && km is null ? Refusal.On("Stops", "community.route.stops-missing") : null;
        if (Refusal.All(badKm, badHours, longStops, nothing, longCautions, longSeason) is { } refusal)
            return refusal;
        return new RouteObject
        {
            Kilometres = km,
            Hours = hours,
            Season = season.Refusal == TextRefusal.Empty ? null : season.Text,
            Stops = [.. stops.Select(s => Split(s)).Select(s => new RouteStop(s.Name, s.Note))],
            Cautions = cautions,
            Line = Points(input.Line),
        };
    }

    public static Outcome<KnowledgeObject?> GearList(TopicInput input)
    {
        var (items, tooLong) = Lines(input.Items, "Items");
        var nothing = items.Count == 0 ? Refusal.On("Items", "community.gear.items-missing") : null;
        if (Refusal.All(tooLong, nothing) is { } refusal)
            return refusal;
        return new GearListObject { Items = [.. items.Select(i => Split(i)).Select(i => new GearItem(i.Name, i.Note))] };
    }

    public static Outcome<KnowledgeObject?> HowTo(TopicInput input)
    {
        var (steps, tooLong) = Lines(input.Steps, "Steps");
        var needs = CleanText.Line(input.Needs, MostLineCharacters);
        var nothing = steps.Count == 0 ? Refusal.On("Steps", "community.howto.steps-missing") : null;
        var longNeeds = needs.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On("Needs", "shell.refused.long", MostLineCharacters) : null;
        if (Refusal.All(longNeeds, tooLong, nothing) is { } refusal)
            return refusal;
        return new HowToObject { Needs = needs.Refusal == TextRefusal.Empty ? null : needs.Text, Steps = steps };
    }

    public static string Join(IEnumerable<(string Name, string? Note)> lines) =>
        string.Join('\n', lines.Select(l => l.Note is null ? l.Name : $"{l.Name}：{l.Note}"));

    private static (decimal?, Refusal?) Number(string? typed, string field, decimal most)
    {
        var text = (typed ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC);
        if (text.Length == 0)
            return (null, null);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? (Math.Round(number, 1), null)
            : (null, Refusal.On(field, "shell.refused.number"));
    }

    private static (IReadOnlyList<string>, Refusal?) Lines(string? typed, string field)
    {
        var lines = CleanText
            .Lines(typed, MostLines * MostLineCharacters)
            .Text.Split('\n')
            .Select(l => l.Trim(' ', '\t', '\u3000'))
            .Where(l => l.Length > 0)
            .ToList();
        if (lines.Count > MostLines)
            return (lines, Refusal.On(field, "community.lines-many", MostLines));
        return lines.Any(l => Graphemes.Count(l, MostLineCharacters) > MostLineCharacters)
            ? (lines, Refusal.On(field, "community.line-long", MostLineCharacters))
            : (lines, null);
    }

    private static (string Name, string? Note) Split(string line)
    {
        var (at, length) = Between.Select(b => (At: line.IndexOf(b, StringComparison.Ordinal), b.Length)).Where(b => b.At > 0).DefaultIfEmpty((-1, 0)).Min();
        return at < 0 || at + length >= line.Length ? (line, null) : (line[..at].Trim(), line[(at + length)..].Trim());
    }

    private static IReadOnlyList<double[]> Points(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return [];
        var points = new List<double[]>();
        foreach (var pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(500))
            if (
                pair.Split(',') is [var x, var y]
                && double.TryParse(x, CultureInfo.InvariantCulture, out var east)
                && double.TryParse(y, CultureInfo.InvariantCulture, out var north)
                && double.IsFinite(east)
                && double.IsFinite(north)
            )
                points.Add([east, north]);
        return points;
    }
}
