using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xinhuo.Platform.Text.Dialect;
using Xinhuo.Platform.Text.Wall;

namespace Xinhuo.Platform.Text;

/// <summary>A text without its markup, on one line: for lists, notices and search.</summary>
public static partial class PlainText
{
    /// <summary>The first characters of a Markdown text, none cut in half; "…" where more would follow.</summary>
    public static string Of(string markdown, int max = int.MaxValue)
    {
        var text = new StringBuilder();
        if (SafeMarkdown.Parse(markdown) is { } document)
            Append(document, text);
        else
            text.Append(markdown);
        return Cut(text, max);
    }

    /// <summary>The same of an imported HTML text.</summary>
    public static string OfHtml(string html, int max = int.MaxValue)
    {
        var text = new StringBuilder();
        foreach (var node in HtmlWall.Parse(SafeHtml.Clean(html)).Descendants())
            if (node is IText words)
                text.Append(words.Data);
            else if (node is IElement element && HtmlRules.IsBlock(element.LocalName))
                text.Append(' ');
        return Cut(text, max);
    }

    internal static string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return Cut(text, int.MaxValue);
    }

    private static void Append(MarkdownObject node, StringBuilder text)
    {
        switch (node)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case MentionInline mention:
                text.Append('@').Append(mention.Mention.Longest);
                break;
            case BareTag { Counts: false } tag:
                text.Append(tag.Written);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline or BareTag { Name: "br" } or TableCell:
                text.Append(' ');
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString());
                break;
        }
        if (node is ContainerInline inlines)
            foreach (var child in inlines)
                Append(child, text);
        else if (node is LeafBlock { Inline: { } inline })
            Append(inline, text);
        else if (node is ContainerBlock blocks)
            foreach (var child in blocks)
                Append(child, text);
        if (node is Block)
            text.Append(' ');
    }

    private static string Cut(StringBuilder text, int max)
    {
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]))
                text[kept++] = text[i];
            else if (kept > 0 && text[kept - 1] != ' ')
                text[kept++] = ' ';
        var line = Glue(text.ToString(0, kept).TrimEnd(' '));
        var start = Graphemes.Take(line, max);
        return start.Length == line.Length ? line : start.TrimEnd(' ').ToString() + "…";
    }

    /// <summary>Chinese needs no space behind its stops, also where a line ended there.</summary>
    private static string Glue(string line) => line.Contains(' ', StringComparison.Ordinal) ? BehindStops().Replace(line, "") : line;

    [GeneratedRegex("(?<=[，。！？；：、”’）》」』】…]) ")]
    private static partial Regex BehindStops();

    /// <summary>The same words as Markdown in which no character means anything but itself.</summary>
    public static string AsMarkdown(string text)
    {
        var markdown = new System.Text.StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
                markdown.Append('\\');
            markdown.Append(c);
        }
        return markdown.ToString();
    }
}
