using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Xinhuo.Tests.Hostile;

/// <summary>Looks at a page in which hostile words stand: it is inert, and the words are there.</summary>
internal static class Seen
{
    // What HTML reads for the numbers 128 to 159; those that are letters nowhere stay what they are.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static async Task<IHtmlDocument> Look(this Visitor visitor, string page)
    {
        await visitor.See(page);
        visitor.Page.ShouldBeInert(page);
        return visitor.Page;
    }

    public static async Task<IHtmlDocument> Look(this Visitor visitor, string page, IEnumerable<string?> words)
    {
        await visitor.Look(page);
        var said = Folded(visitor.Page.Body!.TextContent);
        foreach (var word in words.OfType<string>())
            said.ShouldContain(Folded(word), Case.Sensitive, $"{page} does not show {Uri.EscapeDataString(word)}");
        return visitor.Page;
    }

    /// <summary>What stands in the field of a form, as it would be sent again.</summary>
    public static string Value(this IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']") switch
        {
            IHtmlTextAreaElement area => area.Value.Replace("\r\n", "\n", StringComparison.Ordinal),
            IElement field => field.GetAttribute("value") ?? "",
            _ => throw new ShouldAssertException($"There is no field {name}."),
        };

    /// <summary>
    /// What HTML can carry of a text: every browser reads the controls from U+0080 on as letters of Windows-1252; U+FFFE stands as U+FFFD, U+0000 not at all.
    /// </summary>
    public static string AsPagesCarryIt(this string? text) =>
        string.Concat(
            (text ?? "")
                .Where(c => c != '\0')
                .Select(c =>
                    c == '\uFFFE' ? '\uFFFD'
                    : c is >= '\u0080' and <= '\u009F' ? Windows[c - '\u0080']
                    : c
                )
        );

    // White space is laid out by the browser; how much of it there is does not show.
    private static string Folded(string text) => string.Join(' ', text.AsPagesCarryIt().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
