using System.Text;
using System.Text.RegularExpressions;
using Xinhuo.Platform.Text.Dialect;

namespace Xinhuo.Platform.Text.FromHtml;

/// <summary>Writes words so that our Markdown reads them as words; no more backslashes than that takes, since people will edit the text.</summary>
internal static partial class MarkdownEscape
{
    public static void Append(StringBuilder markdown, string words, bool inLink)
    {
        var lastLink = words.LastIndexOf("](", StringComparison.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (
                c is 'h' or 'H' or 'w' or 'W'
                && (i == 0 || !char.IsAsciiLetterOrDigit(words[i - 1]))
                && BareLinkParser.At(words.AsSpan(i)) is { Length: > 0 } address
            )
            {
                markdown.Append(address);
                i += address.Length - 1;
                continue;
            }
            var next = i + 1 < words.Length ? words[i + 1] : '\0';
            var before = i > 0 ? words[i - 1] : '\0';
            var means = c switch
            {
                '\\' => next == '\0' || char.IsAsciiLetterOrDigit(next) is false && next < 0x80 && next > ' ',
                '`' => true,
                '*' => before != ' ' || next != ' ',
                '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
                '~' => next == '~' || before == '~',
                '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
                '[' => inLink || i < lastLink,
                ']' => inLink || next is '(' or '\0',
                '!' => next is '[' or '\0' && inLink,
                '|' => true,
                _ => false,
            };
            if (means)
                markdown.Append('\\');
            markdown.Append(c);
        }
    }

    /// <summary>At the start of a line some signs begin a heading, a quote, a list, a rule or a fence.</summary>
    public static string LineStart(string line)
    {
        var match = BlockSign().Match(line);
        return match.Success ? line.Insert(match.Groups["sign"].Index, "\\") : line;
    }

    [GeneratedRegex(@"^(?:(?<sign>\#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|-{3}|~{3}|=+$)|\d{1,9}(?<sign>[.)])(?:\s|$))", RegexOptions.ExplicitCapture)]
    private static partial Regex BlockSign();
}
