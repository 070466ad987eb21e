using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Xinhuo.Platform.Text.FromHtml;

/// <summary>Says cleaned HTML in our Markdown: blocks here, the words inside them in <see cref="InlineMarkdown"/>.</summary>
internal static class HtmlToMarkdown
{
    public static string Convert(INode root)
    {
        var markdown = new StringBuilder();
        foreach (var block in Blocks(root))
            markdown.Append(markdown.Length == 0 ? "" : "\n\n").Append(block);
        return markdown.ToString();
    }

    /// <summary>The blocks of an element; words that stand between blocks are a paragraph of their own.</summary>
    private static List<string> Blocks(INode parent)
    {
        var blocks = new List<string>();
        var loose = new List<INode>();
        foreach (var child in parent.ChildNodes)
        {
            if (child is not IElement element || !IsBlock(element))
            {
                loose.Add(child);
                continue;
            }
            TakeLoose();
            if (element.LocalName is "div")
                blocks.AddRange(Blocks(element));
            else if (Block(element) is { Length: > 0 } block)
                blocks.Add(block);
        }
        TakeLoose();
        return blocks;

        void TakeLoose()
        {
            if (InlineMarkdown.Of(loose) is { Length: > 0 } words)
                blocks.Add(words);
            loose.Clear();
        }
    }

    private static bool IsBlock(IElement element) => element.LocalName is not "br" && Wall.HtmlRules.IsBlock(element.LocalName);

    private static string Block(IElement element) =>
        element.LocalName switch
        {
            "h3" or "h4" or "h5" or "h6" => Heading(element),
            "hr" => "---",
            "pre" => Fenced(element.TextContent),
            "blockquote" => Prefixed(string.Join("\n\n", Blocks(element)), "> ", "> "),
            "ul" or "ol" => List(element),
            "table" => TableMarkdown.Of(element),
            "p" => InlineMarkdown.Of(element.ChildNodes),
            _ => string.Join("\n\n", Blocks(element)),
        };

    /// <summary>Our headings are shown two levels lower than they are written.</summary>
    private static string Heading(IElement heading)
    {
        var words = InlineMarkdown.Of(heading.ChildNodes).Replace('\n', ' ');
        return words.Length == 0 ? "" : new string('#', heading.LocalName[1] - '2') + " " + words;
    }

    private static string Fenced(string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code, '`') + 1));
        return $"{fence}\n{code}{(code.EndsWith('\n') ? "" : "\n")}{fence}";
    }

    private static string List(IElement list)
    {
        var number =
            list.LocalName == "ol" && int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<string>();
        foreach (var item in list.Children)
        {
            var marker = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var blocks = Blocks(item);
            // A list right below the item's words needs no blank line, and reads better without.
            var text = string.Join("\n\n", blocks);
            items.Add(Prefixed(text, marker, new string(' ', marker.Length)));
        }
        return string.Join('\n', items);
    }

    private static string Prefixed(string text, string first, string rest) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(
                    (line, i) =>
                        (
                            (
                                i == 0 ? first
                                : line.Length == 0 && rest.Trim().Length == 0 ? ""
                                : rest
                            ) + line
                        ).TrimEnd(i == 0 ? '\0' : ' ')
                )
        );

    internal static int LongestRun(string text, char sign)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == sign ? run + 1 : 0);
        return longest;
    }
}
