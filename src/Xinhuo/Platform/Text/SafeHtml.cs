using Xinhuo.Platform.Text.FromHtml;
using Xinhuo.Platform.Text.Wall;

namespace Xinhuo.Platform.Text;

/// <summary>HTML that came from elsewhere, made harmless. Cleaning what is clean changes nothing.</summary>
public static class SafeHtml
{
    /// <summary>Only what the allow-list knows; words, links and the structure of the text stay.</summary>
    public static string Clean(string html)
    {
        html = CleanText.Holdable(html);
        return HtmlDepth.IsTooDeep(html) ? "<pre>\n" + Html.Escape(html) + "</pre>" : HtmlWall.Rebuild(html, HtmlWall.Origin.Strange);
    }

    /// <summary>
    /// The same text in our Markdown. What Markdown cannot say (merged table cells, ruby, definition lists …) is said as well as it can:
    /// <see cref="ImportedBody"/> knows whether anything was lost.
    /// </summary>
    public static string ToMarkdown(string html) => HtmlToMarkdown.Convert(HtmlWall.Parse(Clean(html)));
}
