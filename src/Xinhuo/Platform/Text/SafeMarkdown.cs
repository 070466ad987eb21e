using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Xinhuo.Platform.Text.Dialect;
using Xinhuo.Platform.Text.Wall;

namespace Xinhuo.Platform.Text;

/// <summary>
/// Shows what people wrote. Two walls: the dialect never lets HTML through (a tag is text, but for a few bare ones such as &lt;kbd&gt;),
/// and what it produced is read again and rebuilt from an allow-list. A text that is made to hurt is shown as it was typed.
/// </summary>
public static class SafeMarkdown
{
    public static string ToHtml(string markdown, MarkdownContext context)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return "";
        if (Parse(markdown) is not { } document)
            return AsTyped(markdown);
        try
        {
            return HtmlWall.Rebuild(Rendered(document, context), HtmlWall.Origin.Ours);
        }
        catch (ArgumentException) // nested deeper than the dialect allows
        {
            return AsTyped(markdown);
        }
    }

    /// <summary>Words that are put into somebody's Markdown and must stay words: a name, a city.</summary>
    public static string Escape(string words)
    {
        var markdown = new System.Text.StringBuilder(words.Length + 8);
        FromHtml.MarkdownEscape.Append(markdown, words, inLink: false);
        return markdown.ToString();
    }

    /// <summary>The parsed text; null if it is nested or tangled beyond what a person would write.</summary>
    internal static MarkdownDocument? Parse(string markdown)
    {
        if (Tangles.In(markdown))
            return null;
        try
        {
            return Markdown.Parse(CleanText.Holdable(markdown), MarkdownDialect.Pipeline);
        }
        catch (ArgumentException) // nested deeper than the dialect allows
        {
            return null;
        }
    }

    private static string Rendered(MarkdownDocument document, MarkdownContext context)
    {
        using var html = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        MarkdownDialect.Pipeline.Setup(renderer);
        MarkdownDialect.Prepare(renderer, context);
        renderer.Render(document);
        return html.ToString().TrimEnd('\n');
    }

    private static string AsTyped(string text) =>
        "<p>" + Html.Escape(CleanText.Holdable(text).ReplaceLineEndings("\n")).Replace("\n", "<br>\n", StringComparison.Ordinal) + "</p>";
}
