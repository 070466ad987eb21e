using System.Text;

namespace Xinhuo.Platform.Text.Wall;

/// <summary>Writes text so that a browser reads it as text, in content and in double-quoted attributes alike.</summary>
internal static class Html
{
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0)
            return text;
        var html = new StringBuilder(text.Length + 32);
        Escape(html, text);
        return html.ToString();
    }

    public static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny("&<>\""); next >= 0; next = text.IndexOfAny("&<>\""))
        {
            html.Append(text[..next])
                .Append(
                    text[next] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        _ => "&quot;",
                    }
                );
            text = text[(next + 1)..];
        }
        html.Append(text);
    }
}
