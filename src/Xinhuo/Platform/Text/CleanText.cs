using System.Buffers;
using System.Text;

namespace Xinhuo.Platform.Text;

/// <summary>
/// The gate for everything that people type. What no database or page can hold goes (U+0000; half a surrogate pair and U+FFFE become U+FFFD),
/// line ends become \n, blank edges go; everything else stays, character for character.
/// </summary>
public static class CleanText
{
    /// <summary>UTF-16 units that one visible character may take on average: a family emoji takes 11, fully pointed Hebrew about 4.</summary>
    private const int Weight = 16;

    // Only blanks are trimmed: string.Trim would take U+001C and its kin too, and somebody typed them.
    private static readonly char[] _blanks = [' ', '\t', '\n', '\u00A0', '\u3000'];
    private static readonly char[] _blankEnd = [' ', '\t', '\n'];
    private static readonly SearchValues<char> _lineEnds = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    /// <summary>A text of many lines, such as a post. The first line keeps its indentation: Markdown may mean it.</summary>
    /// <param name="units">UTF-16 units that the column takes, where that is less than so many characters may weigh.</param>
    public static CleanedText Lines(string? input, int max, int units = int.MaxValue)
    {
        var text = Holdable(input).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd(_blankEnd);
        var first = 0;
        for (var i = 0; i < text.Length && text[i] is ' ' or '\t' or '\n'; i++)
            if (text[i] == '\n')
                first = i + 1;
        return Weigh(text[first..], max, units);
    }

    /// <summary>A text of one line, such as a title: line ends become blanks.</summary>
    public static CleanedText Line(string? input, int max, int units = int.MaxValue) => Weigh(OneLine(Holdable(input)).Trim(_blanks), max, units);

    /// <summary>
    /// A name. Beyond <see cref="Line"/>: characters that turn the writing direction or show nothing go, because with them one
    /// member can pass for another; runs of blanks become one.
    /// </summary>
    public static CleanedText Name(string? input, int max, int units = int.MaxValue)
    {
        var line = OneLine(Holdable(input));
        var kept = new StringBuilder(line.Length);
        var before = default(Rune);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                    kept.Append(' ');
            }
            else if (!CharacterKinds.Disguises(rune, before))
                kept.Append(rune);
            else
                continue;
            before = rune;
        }
        return Weigh(kept.ToString().TrimEnd(' '), max, units);
    }

    private static CleanedText Weigh(string text, int max, int units)
    {
        var length = Graphemes.Count(text);
        var refusal =
            !CharacterKinds.AnyVisible(text) ? TextRefusal.Empty
            : length > max ? TextRefusal.TooLong
            : text.Length > Math.Min((long)max * Weight, units) ? TextRefusal.TooHeavy
            : TextRefusal.None;
        return new CleanedText(text, length, refusal);
    }

    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny(_lineEnds) < 0)
            return text;
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!_lineEnds.Contains(text[i]))
                line.Append(text[i]);
            else if (text[i] != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                line.Append(' ');
        return line.ToString();
    }

    /// <summary>Without U+0000, and with U+FFFD for half a surrogate pair and for U+FFFE: none of them can be stored.</summary>
    internal static string Holdable(string? input)
    {
        if (string.IsNullOrEmpty(input))
            return "";
        var text = input.Contains('\0') ? input.Replace("\0", "", StringComparison.Ordinal) : input;
        return CharacterKinds.HasLoneSurrogate(text) ? CharacterKinds.MendSurrogates(text) : text;
    }
}
