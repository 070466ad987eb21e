using System.Buffers;
using System.Collections.Frozen;

namespace Xinhuo.Platform.Text.Wall;

/// <summary>
/// A glance at a text before it is parsed: how many elements stand open at once. A parser keeps them all in a stack that it walks again
/// and again, so ten thousand open ones cost minutes; no person writes more than a few dozen.
/// </summary>
internal static class HtmlDepth
{
    private const int Most = 256;

    // Browsers close these by themselves or never open them.
    private static readonly FrozenSet<string> _selfClosing =
        "br hr img input meta link source track wbr area base col embed param p li td th tr dt dd option thead tbody tfoot"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Left open, these are opened again in every paragraph that follows: the text would grow without bound.
    private static readonly FrozenSet<string> _reopening = "a b big code em font i nobr s small strike strong tt u"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\n\f\r/>");

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var byName = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var selfClosing = _selfClosing.GetAlternateLookup<ReadOnlySpan<char>>();
        var reopening = _reopening.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var ends = html[0] == '/';
            var name = html[(ends ? 1 : 0)..];
            var length = name.IndexOfAny(_nameEnds);
            name = length < 0 ? name : name[..length];
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name.Length > 40 || selfClosing.Contains(name))
                continue;
            byName.TryGetValue(name, out var count);
            if (ends && count == 0)
                continue;
            byName[name] = count + (ends ? -1 : 1);
            depth += (ends ? -1 : 1) * (reopening.Contains(name) ? 10 : 1);
            if (depth > Most)
                return true;
        }
        return false;
    }
}
