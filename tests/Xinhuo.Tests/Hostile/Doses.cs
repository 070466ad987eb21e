using Xinhuo.Platform.Text;

namespace Xinhuo.Tests.Hostile;

/// <summary>Payloads in the portions that a field takes: each alone, or as many together as fit; what is too long is cut where the field ends.</summary>
internal static class Doses
{
    public const string Ours = "our own",
        Known = "the known collections";

    public static TheoryData<string> Sources() => [Ours, Known];

    /// <summary>The known ones are many and travel together; our own go one by one.</summary>
    public static IReadOnlyList<string> In(string source, int most, int units = int.MaxValue, string between = " ¦ ") =>
        source == Ours ? Each(Payloads.Own, most, units) : Packed(Payloads.Shared(), most, units, between);

    /// <param name="most">Characters that the field takes.</param>
    /// <param name="units">UTF-16 units that its column takes.</param>
    public static IReadOnlyList<string> Each(IEnumerable<string> payloads, int most, int units = int.MaxValue) =>
        [.. payloads.Select(p => Cut(p, most, units)).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Packed(IEnumerable<string> payloads, int most, int units = int.MaxValue, string between = " ¦ ")
    {
        var packs = new List<string>();
        foreach (var payload in Each(payloads, most, units))
            if (packs.Count > 0 && Fits(packs[^1] + between + payload, most, units))
                packs[^1] += between + payload;
            else
                packs.Add(payload);
        return packs;
    }

    /// <summary>As many rounds as the field with most doses needs; the others begin again.</summary>
    public static IEnumerable<string[]> Rounds(params IReadOnlyList<string>[] fields) =>
        Enumerable.Range(0, fields.Max(f => f.Count)).Select(round => fields.Select(f => f[round % f.Count]).ToArray());

    private static bool Fits(string text, int most, int units) => text.Length <= units && Graphemes.Count(text, most) <= most;

    private static string Cut(string payload, int most, int units)
    {
        for (var characters = most; ; characters--)
            if (Graphemes.Take(payload, characters) is var start && start.Length <= units)
                return start.ToString();
    }
}
