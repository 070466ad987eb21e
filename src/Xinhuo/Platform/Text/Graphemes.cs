using System.Globalization;

namespace Xinhuo.Platform.Text;

/// <summary>Characters as people count them: 👨‍👩‍👧 is one, é is one however it is written.</summary>
public static class Graphemes
{
    /// <summary>How many characters a reader sees; counting stops once the answer is known to be more than <paramref name="enough"/>.</summary>
    public static int Count(ReadOnlySpan<char> text, int enough = int.MaxValue)
    {
        var count = 0;
        while (!text.IsEmpty && count <= enough)
        {
            text = text[Next(text)..];
            count++;
        }
        return count;
    }

    /// <summary>The first <paramref name="max"/> characters, none of them cut in half.</summary>
    public static ReadOnlySpan<char> Take(ReadOnlySpan<char> text, int max)
    {
        var end = 0;
        for (var taken = 0; taken < max && end < text.Length; taken++)
            end += Next(text[end..]);
        return text[..end];
    }

    /// <summary>As many whole characters from the start as a column of so many UTF-16 units takes.</summary>
    public static string Within(string text, int units)
    {
        if (text.Length <= units)
            return text;
        var end = 0;
        for (var next = Next(text); end + next <= units; next = Next(text.AsSpan(end)))
            end += next;
        return text[..end];
    }

    private static int Next(ReadOnlySpan<char> text)
    {
        // Two neighbours below U+0300 never join, CR LF apart: most text is spared the tables.
        if (text[0] is < '\u0300' and not '\r' && (text.Length == 1 || text[1] < '\u0300'))
            return 1;
        return StringInfo.GetNextTextElementLength(text);
    }
}
