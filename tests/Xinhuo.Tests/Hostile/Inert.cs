using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xinhuo.Tests.Platform.Text;

namespace Xinhuo.Tests.Hostile;

/// <summary>Reads a whole page as a browser does and looks for anything on it that is not ours to act.</summary>
internal static class Inert
{
    private static readonly HashSet<string> Never = ["iframe", "object", "embed", "applet", "base", "frame", "frameset", "style", "marquee", "math", "animate", "foreignobject", "plaintext", "xmp", "noscript"];
    private static readonly HashSet<string> Leads = ["href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "cite", "background"];

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
            Never.ShouldNotContain(element.LocalName, () => $"{at}: {Outer(element)}");
            if (element is IHtmlScriptElement or { LocalName: "script" })
                (element.TextContent.Trim() == "" && element.GetAttribute("src") is ['/', not '/', ..]).ShouldBeTrue($"{at}: {Outer(element)}");
            if (element is { LocalName: "meta" })
                element.HasAttribute("http-equiv").ShouldBeFalse($"{at}: {Outer(element)}");
            if (element is { LocalName: "link" })
                element.GetAttribute("href").ShouldStartWith("/", customMessage: $"{at}: {Outer(element)}");
            foreach (var attribute in element.Attributes)
                Check(element, attribute, at);
        }
        foreach (var prose in page.QuerySelectorAll(".prose"))
            prose.InnerHtml.ShouldBeHarmless();
    }

    private static void Check(IElement element, IAttr attribute, string at)
    {
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{at}: {Outer(element)}");
        if (attribute.Name == "style")
            (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("expression", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("position", StringComparison.OrdinalIgnoreCase))
                .ShouldBeFalse($"{at}: {Outer(element)}");
        if (attribute.Name is "srcdoc" or "ping" or "manifest")
            throw new ShouldAssertException($"{at}: {Outer(element)}");
        if (!Leads.Contains(attribute.Name))
            return;
        var address = string.Concat(attribute.Value.Where(c => c > ' ')).ToLowerInvariant();
        (address.StartsWith("javascript:", StringComparison.Ordinal) || address.StartsWith("vbscript:", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal))
            .ShouldBeFalse($"{at}: {Outer(element)}");
        // Only words lead elsewhere; forms, pictures and everything that a browser fetches by itself stay here.
        if (attribute.Name is not ("href" or "cite") || element.LocalName is "link" or "use")
            (address.Length == 0 || address is ['?', ..] or ['/'] or ['/', not ('/' or '\\'), ..]).ShouldBeTrue($"{at}: {Outer(element)}");
    }

    private static string Outer(IElement element) => element.OuterHtml[..Math.Min(300, element.OuterHtml.Length)];
}
