using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace Xinhuo.Tests.Platform.Text;

/// <summary>Reads what we would send, as a browser would, and looks for anything that acts.</summary>
internal static class Harmless
{
    private static readonly HashSet<string> _mayStand = new(
        """
        p br hr strong em del ins u sup sub kbd samp code pre mark small abbr q cite blockquote ul ol li dl dt dd h3 h4 h5 h6
        table caption thead tbody tfoot tr th td ruby rt rp div a img
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
    );

    private static readonly HashSet<string> _mayCarry =
    [
        "href",
        "rel",
        "title",
        "src",
        "alt",
        "loading",
        "class",
        "colspan",
        "rowspan",
        "start",
        "reversed",
        "value",
    ];

    /// <summary>Every element and attribute is one of the few; every address leads to the web, a letter box or this site.</summary>
    public static IElement ShouldBeHarmless(this string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><html><head></head><body>" + html + "</body></html>").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            element.NamespaceUri.ShouldBe(NamespaceNames.HtmlUri, html);
            _mayStand.ShouldContain(element.LocalName, html);
            foreach (var attribute in element.Attributes)
            {
                _mayCarry.ShouldContain(attribute.Name, html);
                if (attribute.Name == "href")
                    attribute.Value.ShouldMatch("^(?i:https?://|mailto:|/(?![/\\\\]))", html);
                if (attribute.Name == "src")
                    attribute.Value.ShouldStartWith("/files/", Case.Sensitive, html);
            }
        }
        return body;
    }
}
