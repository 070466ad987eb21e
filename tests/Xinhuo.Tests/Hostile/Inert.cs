using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xinhuo.Tests.Platform.Text;

namespace Xinhuo.Tests.Hostile;

/// <summary>Reads a whole page as a browser does and looks for anything on it that is not ours to act.</summary>
internal static class Inert
{
    private static readonly HashSet<string> Never =
    [
        "iframe",
        "object",
        "embed",
        "applet",
        "base",
        "frame",
        "frameset",
        "style",
        "marquee",
        "math",
        "animate",
        "foreignobject",
        "plaintext",
        "xmp",
        "noscript",
    ];
    private static readonly HashSet<string> Leads = ["href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "cite", "background"];

    private static readonly string[] Schemes = ["javascript:", "vbscript:", "data:"];
    private static readonly string[] Styles = ["url(", "expression", "position", "import"];

    public static IHtmlDocument ShouldBeInert(this string html, string at)
    {
        var page = new HtmlParser().ParseDocument(html);
        page.ShouldBeInert(at);
        return page;
    }

    public static void ShouldBeInert(this IHtmlDocument page, string at)
    {
        foreach (var element in page.All)
        {
            Must(!Never.Contains(element.LocalName), element, at);
            Must(element.LocalName != "script" || element.TextContent.Trim() == "" && element.GetAttribute("src") is ['/', not '/', ..], element, at);
            Must(element.LocalName != "meta" || !element.HasAttribute("http-equiv"), element, at);
            foreach (var attribute in element.Attributes)
                Check(element, attribute, at);
        }
        foreach (var prose in page.QuerySelectorAll(".prose"))
            prose.InnerHtml.ShouldBeHarmless();
    }

    private static void Check(IElement element, IAttr attribute, string at)
    {
        Must(!attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Name is not ("srcdoc" or "ping" or "manifest"), element, at);
        if (attribute.Name == "style")
            Must(!Array.Exists(Styles, s => attribute.Value.Contains(s, StringComparison.OrdinalIgnoreCase)), element, at);
        if (!Leads.Contains(attribute.Name))
            return;
        var address = string.Concat(attribute.Value.Where(c => c > ' ')).ToLowerInvariant();
        Must(!Array.Exists(Schemes, s => address.StartsWith(s, StringComparison.Ordinal)), element, at);
        // Only words lead elsewhere; forms, pictures and everything that a browser fetches by itself stay here.
        if (attribute.Name is not ("href" or "cite") || element.LocalName is "link" or "use")
            Must(address.Length == 0 || address is ['?', ..] or ['/'] or ['/', not ('/' or '\\'), ..], element, at);
    }

    private static void Must(bool holds, IElement element, string at)
    {
        if (!holds)
            throw new ShouldAssertException($"{at} holds {element.OuterHtml[..Math.Min(300, element.OuterHtml.Length)]}");
    }
}
