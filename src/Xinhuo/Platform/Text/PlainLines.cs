using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Xinhuo.Platform.Text.Wall;

namespace Xinhuo.Platform.Text;

/// <summary>Foreign HTML as a person would have typed it where there is no markup: paragraphs, items and addresses stay, each on its line or beside its words.</summary>
public static class PlainLines
{
    private static readonly FrozenSet<string> Paragraphs = "p div blockquote ul ol dl h3 h4 h5 h6 pre table".Split(' ').ToFrozenSet();

    public static string OfHtml(string html)
    {
        var text = new StringBuilder();
        foreach (var node in HtmlWall.Parse(SafeHtml.Clean(html)).ChildNodes)
            Write(node, text, isCode: false);
        return text.ToString().Trim();
    }

    private static void Write(INode node, StringBuilder text, bool isCode)
    {
        if (node is IText words)
            Say(words.Data, text, isCode);
        if (node is not IElement element)
            return;
        var isParagraph = Paragraphs.Contains(element.LocalName);
        if (isParagraph || HtmlRules.IsBlock(element.LocalName))
            Break(text, isParagraph ? 2 : 1);
        if (element.LocalName == "li")
            text.Append("· ");
        foreach (var child in element.ChildNodes)
            Write(child, text, isCode || element.LocalName == "pre");
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } href && !element.TextContent.Contains(href, StringComparison.Ordinal))
            text.Append(" (").Append(href).Append(')');
        if (isParagraph)
            Break(text, 2);
    }

    private static void Say(string words, StringBuilder text, bool isCode)
    {
        foreach (var c in words)
            if (isCode || !char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                text.Append(' ');
    }

    /// <summary>At least so many line ends, and none at the very beginning.</summary>
    private static void Break(StringBuilder text, int lines)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length == 0)
            return;
        for (var there = 0; there < lines; there++)
            if (text.Length <= there || text[^(there + 1)] != '\n')
            {
                text.Append('\n', lines - there);
                return;
            }
    }
}
