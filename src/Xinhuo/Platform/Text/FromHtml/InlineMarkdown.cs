using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using Xinhuo.Platform.Text.Dialect;

namespace Xinhuo.Platform.Text.FromHtml;

/// <summary>The words of a paragraph in Markdown: white space as a browser shows it, a line end only where there is a &lt;br&gt;.</summary>
internal sealed class InlineMarkdown
{
    private static readonly SearchValues<char> _needsBrackets = SearchValues.Create("()<>\\ ");

    private readonly StringBuilder _markdown = new();
    private bool _inLink;

    public static string Of(IEnumerable<INode> nodes)
    {
        var inline = new InlineMarkdown();
        foreach (var node in nodes)
            inline.Write(node);
        var lines = inline._markdown.ToString().Split('\n').Select(line => MarkdownEscape.LineStart(line.Trim(' '))).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        // Two line ends in a row would begin a new paragraph, so an empty line is a <br> at the end of the line before it.
        var markdown = new StringBuilder();
        var anyWords = false;
        foreach (var line in lines)
        {
            if (anyWords && line.Length > 0)
                markdown.Append('\n');
            anyWords |= line.Length > 0;
            markdown.Append(line.Length == 0 ? "<br>" : line);
        }
        return markdown.ToString();
    }

    private void Write(INode node)
    {
        if (node is IText text)
            WriteWords(text.Data);
        else if (node is IElement element)
            Write(element);
    }

    private void Write(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                _markdown.Append('\n');
                break;
            case "strong":
                Around(element, "**");
                break;
            case "em":
                Around(element, "*");
                break;
            case "del":
                Around(element, "~~");
                break;
            case "code" or "samp":
                WriteCode(element.TextContent);
                break;
            case "a" when !_inLink:
                WriteLink(element);
                break;
            case "img":
                WritePicture(element);
                break;
            case "kbd" or "sub" or "sup" or "ins" or "mark":
                Around(element, $"<{element.LocalName}>", $"</{element.LocalName}>");
                break;
            default:
                WriteChildren(element);
                break;
        }
    }

    private void WriteChildren(IElement element)
    {
        foreach (var child in element.ChildNodes)
            Write(child);
    }

    private void WriteWords(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
            if (c is not (' ' or '\n' or '\t' or '\r' or '\f'))
                text.Append(c);
            else if (text.Length > 0 ? text[^1] != ' ' : _markdown.Length == 0 || _markdown[^1] is not (' ' or '\n'))
                text.Append(' ');
        MarkdownEscape.Append(_markdown, text.ToString(), _inLink);
    }

    /// <summary>Blanks at the edge of what is stressed go outside: "** a**" is no stress.</summary>
    private void Around(IElement element, string sign, string? endSign = null)
    {
        var start = _markdown.Length;
        WriteChildren(element);
        var inner = _markdown.ToString(start, _markdown.Length - start);
        var words = inner.Trim(' ', '\n');
        if (words.Length == 0)
            return;
        var before = inner.IndexOf(words, StringComparison.Ordinal);
        _markdown.Length = start + before;
        _markdown.Append(sign).Append(words).Append(endSign ?? sign).Append(inner.AsSpan(before + words.Length));
    }

    private void WriteCode(string code)
    {
        code = code.ReplaceLineEndings(" ");
        if (code.Trim().Length == 0)
        {
            _markdown.Append(code);
            return;
        }
        var fence = new string('`', HtmlToMarkdown.LongestRun(code, '`') + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') || (code.StartsWith(' ') && code.EndsWith(' ')) ? " " : "";
        _markdown.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
    }

    private void WriteLink(IElement link)
    {
        var address = link.GetAttribute("href")!;
        var words = link.TextContent;
        if (words == address && BareLinkParser.At(words).Length == words.Length && link.GetAttribute("title") is null && link.ChildElementCount == 0)
        {
            _markdown.Append('<').Append(address).Append('>');
            return;
        }
        _inLink = true;
        Around(link, "[", "](" + Destination(address, link.GetAttribute("title")) + ")");
        _inLink = false;
    }

    private void WritePicture(IElement picture)
    {
        _markdown.Append("![");
        MarkdownEscape.Append(_markdown, (picture.GetAttribute("alt") ?? "").ReplaceLineEndings(" "), inLink: true);
        _markdown.Append("](").Append(Destination(picture.GetAttribute("src")!, picture.GetAttribute("title"))).Append(')');
    }

    private static string Destination(string address, string? title)
    {
        var plain = !address.AsSpan().ContainsAny(_needsBrackets);
        var written = plain
            ? address
            : "<"
                + address
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("<", "\\<", StringComparison.Ordinal)
                    .Replace(">", "\\>", StringComparison.Ordinal)
                + ">";
        return string.IsNullOrWhiteSpace(title)
            ? written
            : written
                + " \""
                + title.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                + "\"";
    }
}
