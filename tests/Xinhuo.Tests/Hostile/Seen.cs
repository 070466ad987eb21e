using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Xinhuo.Tests.Hostile;

/// <summary>Looks at a page in which hostile words stand: it is inert, and the words are there.</summary>
internal static class Seen
{
    private const string Windows = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

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
            IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\n"),
            IElement field => field.GetAttribute("value") ?? "",
            _ => throw new ShouldAssertException($"There is no field {name}."),
        };

    /// <summary>
    /// Without what HTML cannot carry: U+0000, U+FFFE, and the controls from U+0080 on, which every browser reads as letters of Windows-1252.
    /// </summary>
    public static string ShownByPages(this string text) =>
        string.Concat(text.Where(c => c is not ('\0' or '\uFFFD' or '\uFFFE' or (>= '\u0080' and <= '\u009F')) && !Windows.Contains(c)));

    // White space is laid out by the browser; how much of it there is does not show.
    private static string Folded(string text) => string.Join(' ', text.ShownByPages().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
