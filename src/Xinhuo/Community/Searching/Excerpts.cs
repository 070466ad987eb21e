using System.Text;
using System.Text.Encodings.Web;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Searching;

/// <summary>The piece of a text around the words that were sought, and those words lit.</summary>
internal static class Excerpts
{
    /// <summary>About <paramref name="most"/> characters with the first of the sought words in them.</summary>
    public static string Around(string text, string question, int most)
    {
        if (text.Length <= most)
            return text;
        var at = Words(question).Select(w => Index(text, w, 0)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Max(0, at - most / 3);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        var piece = Graphemes.Take(text.AsSpan(start), most);
        return (start > 0 ? "…" : "") + piece.ToString() + (start + piece.Length < text.Length ? "…" : "");
    }

    /// <summary>Encoded, with &lt;mark&gt; around each sought word.</summary>
    public static string Lit(string text, string question, HtmlEncoder encoder)
    {
        var words = Words(question).ToList();
        var html = new StringBuilder();
        for (var i = 0; i < text.Length; )
        {
            var (at, length) = words
                .Select(w => (At: Index(text, w, i), w.Length))
                .Where(m => m.At >= 0)
                .OrderBy(m => m.At)
                .ThenByDescending(m => m.Length)
                .FirstOrDefault((-1, 0));
            if (at < 0)
                return html.Append(encoder.Encode(text[i..])).ToString();
            html.Append(encoder.Encode(text[i..at])).Append("<mark>").Append(encoder.Encode(text.Substring(at, length))).Append("</mark>");
            i = at + length;
        }
        return html.ToString();
    }

    private static int Index(string text, string word, int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string question) => question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8);
}
