using Xinhuo.Platform.Text;

namespace Xinhuo.Tests.Hostile;

/// <summary>Payloads in the portions that a field takes: each alone, or as many together as fit; what is too long is cut where the field ends.</summary>
internal static class Doses
{
    public static IReadOnlyList<string> Each(IEnumerable<string> payloads, int most) =>
        [.. payloads.Select(p => Graphemes.Take(p, most).ToString()).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Packed(IEnumerable<string> payloads, int most, string between = " ¦ ")
    {
        var packs = new List<string>();
        foreach (var payload in Each(payloads, most))
            if (packs.Count > 0 && Graphemes.Count(packs[^1] + between + payload) <= most)
                packs[^1] += between + payload;
            else
                packs.Add(payload);
        return packs;
    }

    /// <summary>As many rounds as the field with most doses needs; the others begin again.</summary>
    public static IEnumerable<string[]> Rounds(params IReadOnlyList<string>[] fields) =>
        Enumerable.Range(0, fields.Max(f => f.Count)).Select(round => fields.Select(f => f[round % f.Count]).ToArray());
}
