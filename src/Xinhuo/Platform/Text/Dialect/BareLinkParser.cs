using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Xinhuo.Platform.Text.Dialect;

/// <summary>
/// A web address in running text. It may stand right after a Chinese character and it ends at the first character that is not plain
/// URL text: 详见https://example.com/a。是 links the address alone.
/// </summary>
internal sealed class BareLinkParser : InlineParser
{
    private static readonly SearchValues<char> _addressCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%"
    );

    public BareLinkParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)))
            return false;
        var address = At(slice.AsSpan());
        if (address.IsEmpty)
            return false;
        var written = address.ToString();
        var link = new LinkInline(written[0] is 'w' or 'W' ? "https://" + written : written, "") { IsClosed = true, IsAutoLink = true };
        link.AppendChild(new LiteralInline(written));
        processor.Inline = link;
        slice.Start += written.Length;
        return true;
    }

    /// <summary>The address with which the text begins, without the punctuation of the sentence around it; empty if there is none.</summary>
    internal static ReadOnlySpan<char> At(ReadOnlySpan<char> text)
    {
        var host =
            text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        if (host == 0 || text.Length == host || !char.IsAsciiLetterOrDigit(text[host]))
            return default;
        var end = text.IndexOfAnyExcept(_addressCharacters);
        var address = WithoutSentenceEnd(end < 0 ? text : text[..end]);
        return address.Length > host ? address : default;
    }

    private static ReadOnlySpan<char> WithoutSentenceEnd(ReadOnlySpan<char> address)
    {
        var open = address.Count('(') - address.Count(')');
        while (address.Length > 0)
        {
            var last = address[^1];
            if (last == ')' && open < 0)
                open++;
            else if (!".,:;!?'*_~(@".Contains(last))
                break;
            address = address[..^1];
        }
        return address;
    }
}
