using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>
/// Parts of a page that are the same for everybody of a kind (the rail, the foot, an empty form). Razor draws them once for each kind; from then
/// on they are text, with holes for the little that differs. Not while one develops: there a view may change under a running server.
/// </summary>
public sealed class KeptParts(HtmlEncoder encoder, IWebHostEnvironment environment)
{
    private const int Most = 1_000;
    private const char FirstHole = '\uE000',
        LastHole = '\uE007';
    private static readonly HtmlString[] Holes = [.. Enumerable.Range(FirstHole, LastHole - FirstHole + 1).Select(c => new HtmlString(((char)c).ToString()))];

    private readonly ConcurrentDictionary<(string View, bool English, object? Kind), Part> _kept = new();

    /// <summary>In a view: the place of what differs.</summary>
    public static HtmlString Hole(int number) => Holes[number];

    /// <param name="kind">Everything the part depends on, apart from the language and what goes into its holes.</param>
    /// <param name="fill">What goes into the holes: text, or ready HTML.</param>
    public async ValueTask<IHtmlContent> Draw(IHtmlHelper html, string view, object? model, object? kind, params object[] fill)
    {
        var key = (view, Words.ReaderIsEnglish, kind);
        if (environment.IsDevelopment() || !_kept.TryGetValue(key, out var part))
        {
            using var text = new StringWriter();
            (await html.PartialAsync(view, model)).WriteTo(text, encoder);
            part = new Part(text.ToString());
            if (_kept.Count >= Most)
                _kept.Clear();
            _kept[key] = part;
        }
        return new Filled(part, fill);
    }

    /// <summary>A drawn part, cut at its holes.</summary>
    private sealed class Part
    {
        public Part(string text)
        {
            var begin = 0;
            for (var at = 0; at <= text.Length; at++)
                if (at == text.Length || text[at] is >= FirstHole and <= LastHole)
                {
                    Pieces.Add((text[begin..at], at == text.Length ? -1 : text[at] - FirstHole));
                    begin = at + 1;
                }
        }

        public List<(string Text, int Hole)> Pieces { get; } = [];
    }

    private sealed class Filled(Part part, object[] fill) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var (text, hole) in part.Pieces)
            {
                writer.Write(text);
                if (hole < 0 || hole >= fill.Length)
                    continue;
                if (fill[hole] is IHtmlContent content)
                    content.WriteTo(writer, encoder);
                else
                    encoder.Encode(writer, fill[hole].ToString()!);
            }
        }
    }
}
