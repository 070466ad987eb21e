using System.Text;
using AngleSharp.Dom;
using Xinhuo.Platform.Text.Wall;

namespace Xinhuo.Platform.Text.FromHtml;

/// <summary>
/// What a reader gets from a rendering: its words, its code to the letter, where its links lead, its pictures, and how
/// often each kind of structure occurs. Two renderings can be compared by it, however differently they are marked up.
/// </summary>
internal sealed class VisibleContent
{
    private readonly StringBuilder _words = new();
    private readonly Dictionary<string, int> _things = new(StringComparer.Ordinal);

    public static VisibleContent Of(INode rendering)
    {
        var content = new VisibleContent();
        content.Read(rendering, inCode: false);
        return content;
    }

    public string Words => _words.ToString().TrimEnd(' ');

    /// <summary>Null if the other rendering has all of this one; else the first thing that it lacks.</summary>
    public string? MissingIn(VisibleContent other)
    {
        if (Words != other.Words)
            return "words";
        foreach (var (thing, count) in _things)
            if (other._things.GetValueOrDefault(thing) < count)
                return thing;
        return null;
    }

    private void Read(INode node, bool inCode)
    {
        var breaks = 0;
        foreach (var child in node.ChildNodes)
        {
            var element = child as IElement;
            var apart = element is not null && HtmlRules.IsBlock(element.LocalName);
            breaks = Breaks(child, apart, breaks);
            if (child is IText text)
                foreach (var c in text.Data)
                    Add(c);
            if (element is null)
                continue;
            Note(element, inCode);
            if (apart)
                Add(' ');
            Read(element, inCode || element.LocalName == "pre");
            if (apart)
                Add(' ');
        }
    }

    /// <summary>A break counts once something follows it in its block; behind the last words it breaks nothing.</summary>
    private int Breaks(INode child, bool apart, int waiting)
    {
        if (child is IElement { LocalName: "br" })
            return waiting + 1;
        if (apart)
            return 0;
        if (child is IText text ? string.IsNullOrWhiteSpace(text.Data) : child is not IElement)
            return waiting;
        if (waiting > 0)
            _things["br"] = _things.GetValueOrDefault("br") + waiting;
        return 0;
    }

    private void Add(char c)
    {
        if (!char.IsWhiteSpace(c))
            _words.Append(c);
        else if (_words.Length > 0 && _words[^1] != ' ')
            _words.Append(' ');
    }

    private void Note(IElement element, bool inCode)
    {
        var thing = element.LocalName switch
        {
            "a" => "link " + element.GetAttribute("href") + " " + element.GetAttribute("title"),
            "img" => "picture " + element.GetAttribute("src") + " " + element.GetAttribute("alt"),
            "pre" => "code " + element.TextContent.Trim('\n'),
            "code" or "samp" when inCode => null,
            "code" or "samp" => "code " + element.TextContent.ReplaceLineEndings(" ").Trim(),
            "td" or "th" when element.HasAttribute("colspan") || element.HasAttribute("rowspan") => "merged cell",
            "p" or "div" or "tbody" or "thead" or "tfoot" => null,
            "br" => null,
            // Stress on nothing stresses nothing.
            "em" or "strong" or "del" when string.IsNullOrWhiteSpace(element.TextContent) => null,
            "li" when element.HasAttribute("value") => "numbered item",
            "ol" => "ol " + (element.GetAttribute("start") ?? "1") + (element.HasAttribute("reversed") ? " reversed" : ""),
            var name => name,
        };
        if (thing is not null)
            _things[thing] = _things.GetValueOrDefault(thing) + 1;
    }
}
