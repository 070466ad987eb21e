using System.Collections.Frozen;

namespace Xinhuo.Platform.Text.Wall;

/// <summary>The allow-list: what each element of a foreign text becomes. What is not named here is a wrapper and only its content stays.</summary>
internal static class HtmlRules
{
    private const string Dropped = "";

    private static readonly FrozenDictionary<string, string> _becomes = Table(
        ["p br hr strong em del ins u sup sub kbd samp code pre mark small abbr q cite blockquote ul ol li dl dt dd", null],
        ["h3 h4 h5 h6 table caption thead tbody tfoot tr th td ruby rt rp div a img", null],
        ["b", "strong"],
        ["i var dfn", "em"],
        ["s strike", "del"],
        ["tt", "code"],
        ["dir menu", "ul"],
        ["legend", "p"],
        ["h1 h2", "h3"],
        ["listing xmp plaintext", "pre"],
        [
            "section article main header footer aside nav address form fieldset center figure figcaption details summary dialog hgroup search optgroup option",
            "div",
        ],
        ["script style template noscript noembed noframes head title meta base link basefont bgsound frame frameset param svg math canvas map area", Dropped],
        ["input progress meter slot portal fencedframe selectedcontent", Dropped]
    );

    private static readonly FrozenSet<string> _blocks =
        "p br hr div blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre table caption thead tbody tfoot tr th td"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _media = "iframe embed object video audio source track".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _empty = "br hr img".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The element to write instead; empty to leave it out with all it holds, null to keep only what it holds.</summary>
    public static string? Becomes(string element) => _becomes.TryGetValue(element, out var becomes) ? becomes : null;

    /// <summary>Stands apart from its neighbours, so that words around it do not touch.</summary>
    public static bool IsBlock(string element) => _blocks.Contains(element);

    /// <summary>Shows something from elsewhere: a link to it is kept.</summary>
    public static bool IsMedia(string element) => _media.Contains(element);

    public static bool IsEmpty(string element) => _empty.Contains(element);

    private static FrozenDictionary<string, string> Table(params string?[][] rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        foreach (var element in row[0]!.Split(' '))
            table.Add(element, row[1] ?? element);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
