using Xinhuo.Community;
using Xinhuo.Platform.Text;

namespace Xinhuo.Imports.Settling;

/// <summary>
/// The words of an imported post as they are kept: Markdown that its author can edit, and the HTML that is shown. Where Markdown would lose
/// something of the source, the shown HTML is the source's own, cleaned.
/// </summary>
/// <param name="Rendered">Which renderer made the HTML; <see cref="SourceHtml"/> where it is the source's.</param>
internal sealed record KeptWords(string Title, string Markdown, string Html, int Rendered, string Findable)
{
    /// <summary>Not to be rendered again from the Markdown, which knows less.</summary>
    public const int SourceHtml = int.MaxValue;

    private const int MostTitleUnits = 2_000;

    /// <summary>What stands where a source has the post but not its words.</summary>
    public const string Missing = "*（原文不在带来的数据里。 / The words were not in the imported data.）*";

    public static readonly KeptWords Nothing = new("", "", "", 0, "");

    public static KeptWords Of(StagedRow row)
    {
        var title = Graphemes.Within(CleanText.Line(row.Title, MostTitleUnits).Text, MostTitleUnits);
        if (row.IsTopic && title.Length == 0)
            title = PlainText.Of(row.Body ?? "", 60) is { Length: > 0 } start ? start : "…";
        if (row.Body is not { } source || string.IsNullOrWhiteSpace(source))
            return new(title, Missing, SafeMarkdown.ToHtml(Missing, MarkdownContext.Plain), PostWords.Renderer, title);
        if (row.IsHtml)
        {
            var kept = ImportedBody.Keep(source);
            var markdown = kept.Format == BodyFormat.Markdown ? kept.Text : SafeHtml.ToMarkdown(source);
            var html = KeptBody.ToHtml(kept.Format, kept.Text, MarkdownContext.Plain);
            return new(title, markdown, html, kept.Format == BodyFormat.Markdown ? PostWords.Renderer : SourceHtml, $"{title}\n{PlainText.OfHtml(html)}");
        }
        var text = CleanText.Lines(source, int.MaxValue).Text;
        return new(title, text, SafeMarkdown.ToHtml(text, MarkdownContext.Plain), PostWords.Renderer, $"{title}\n{PlainText.Of(text)}");
    }
}
