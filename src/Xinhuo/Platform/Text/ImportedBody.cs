using Xinhuo.Platform.Text.FromHtml;
using Xinhuo.Platform.Text.Wall;

namespace Xinhuo.Platform.Text;

/// <summary>How a text is kept. Stored by number; add at the end.</summary>
public enum BodyFormat
{
    Markdown = 0,
    Html = 1,
}

/// <summary>
/// A text as it is kept: in which format, and for HTML what Markdown would have lost.
/// </summary>
public sealed record KeptBody(BodyFormat Format, string Text, string? LostInMarkdown)
{
    /// <summary>The text ready to be shown. HTML passes the wall again: what was stored once may not be trusted for ever.</summary>
    public static string ToHtml(BodyFormat format, string text, MarkdownContext context) =>
        format == BodyFormat.Markdown ? SafeMarkdown.ToHtml(text, context) : SafeHtml.Clean(text);
}

/// <summary>
/// HTML that was imported, kept in whichever format keeps more. The cleaned HTML is the measure: it holds all that we show at all. Markdown
/// is preferred, because its writer can edit it here, if its rendering has the same words and code, and every link, picture, stress,
/// list item, heading, quote and table cell of the cleaned HTML. If it lacks one of them, the cleaned HTML is kept.
/// </summary>
public static class ImportedBody
{
    public static KeptBody Keep(string html)
    {
        var cleaned = SafeHtml.Clean(html);
        var content = HtmlWall.Parse(cleaned);
        var markdown = HtmlToMarkdown.Convert(content);
        var shown = SafeMarkdown.ToHtml(markdown, MarkdownContext.Plain);
        var lost = VisibleContent.Of(content).MissingIn(VisibleContent.Of(HtmlWall.Parse(shown)));
        return lost is null ? new KeptBody(BodyFormat.Markdown, markdown, null) : new KeptBody(BodyFormat.Html, cleaned, lost);
    }
}
