using System.Buffers;

namespace Xinhuo.Platform.Text;

/// <summary>
/// Tells texts that are made to keep a Markdown parser busy from long ones that people wrote. The parser's worst cases grow with the square
/// of brackets and of emphasis signs and with every level that a line opens; the bounds keep 100 KB within a tenth of a second.
/// </summary>
internal static class Tangles
{
    private const int HarmlessLength = 4_096;
    private const long MostBracketWork = 40_000_000;
    private const int MostEmphasis = 5_000;
    private const int MostLines = 10_000;
    private const long MostCells = 50_000;
    private const int MostMarkers = 200;

    private static readonly SearchValues<char> _openingCharacters = SearchValues.Create(" \t>-+*.)0123456789");

    public static bool In(ReadOnlySpan<char> markdown)
    {
        if (WidestTimesLongest(markdown) > MostCells)
            return true;
        if (markdown.Length <= HarmlessLength)
            return false;
        return (long)markdown.Count('[') * markdown.Length > MostBracketWork
            || markdown.Count('\n') + markdown.Count('\r') > MostLines
            || EmphasisRuns(markdown) > MostEmphasis
            || AnyLineOpensTooMuch(markdown);
    }

    /// <summary>A table fills up each of its rows to the width of the widest: short text, millions of cells.</summary>
    private static long WidestTimesLongest(ReadOnlySpan<char> markdown)
    {
        if (!markdown.Contains('|'))
            return 0;
        long widest = 0,
            lines = 0;
        foreach (var line in markdown.EnumerateLines())
        {
            lines += line.Contains('|') ? 1 : 0;
            widest = Math.Max(widest, line.Count('|'));
        }
        return lines == 1 ? 0 : widest * lines;
    }

    private static int EmphasisRuns(ReadOnlySpan<char> markdown)
    {
        var runs = 0;
        for (var next = markdown.IndexOfAny('*', '_', '~'); next >= 0; next = markdown.IndexOfAny('*', '_', '~'))
        {
            var sign = markdown[next];
            markdown = markdown[next..];
            var length = markdown.IndexOfAnyExcept(sign);
            markdown = length < 0 ? [] : markdown[length..];
            runs++;
        }
        return runs;
    }

    private static bool AnyLineOpensTooMuch(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
        {
            var end = line.IndexOfAnyExcept(_openingCharacters);
            var opening = end < 0 ? line : line[..end];
            if (
                opening.Length > MostMarkers
                && opening.Count('>') + opening.Count('-') + opening.Count('+') + opening.Count('.') + opening.Count(')') > MostMarkers
            )
                return true;
        }
        return false;
    }
}
