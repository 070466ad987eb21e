namespace Xinhuo.Community.Topics;

/// <summary>Two texts line by line: '+' came, '-' went, ' ' stayed. By the longest common subsequence; very long texts as a whole.</summary>
internal static class Difference
{
    private const int MostLines = 600;

    public static IReadOnlyList<(char Sign, string Line)> Of(string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        if (a.Length > MostLines || b.Length > MostLines)
            return [.. a.Select(l => ('-', l)), .. b.Select(l => ('+', l))];
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        for (var j = b.Length - 1; j >= 0; j--)
            common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return [.. Walk(a, b, common)];
    }

    private static IEnumerable<(char Sign, string Line)> Walk(string[] a, string[] b, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
            if (i < a.Length && j < b.Length && a[i] == b[j])
                yield return (' ', a[(i++, j++).Item1]);
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1]))
                yield return ('-', a[i++]);
            else
                yield return ('+', b[j++]);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
