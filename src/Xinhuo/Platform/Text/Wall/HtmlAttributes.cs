using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Xinhuo.Platform.Text.Wall;

/// <summary>The few attributes that stay. Addresses are written by the wall itself; ids, styles and classes of strangers never are.</summary>
internal sealed class HtmlAttributes(HtmlWall.Origin origin)
{
    public void Write(StringBuilder html, IElement element, string name)
    {
        switch (name)
        {
            case "a" or "img" or "abbr":
                WriteText(html, element, "title");
                break;
            case "ol":
                WriteNumber(html, element, "start", -99_999, 99_999);
                if (element.HasAttribute("reversed"))
                    html.Append(" reversed");
                break;
            case "li":
                WriteNumber(html, element, "value", -99_999, 99_999);
                break;
            case "td" or "th":
                WriteNumber(html, element, "colspan", 2, 100);
                WriteNumber(html, element, "rowspan", 2, 100);
                break;
        }
        if (origin == HtmlWall.Origin.Ours && OwnClass(element, name) is { } own)
            html.Append(" class=\"").Append(own).Append('"');
    }

    private static string? OwnClass(IElement element, string name) =>
        name switch
        {
            "a" when element.ClassName == "mention" => "mention",
            "td" or "th" when element.GetAttribute("style") is { } style => style.Contains("right", StringComparison.Ordinal) ? "align-right"
            : style.Contains("center", StringComparison.Ordinal) ? "align-center"
            : null,
            "code"
                when element.ClassName is { Length: < 30 } language
                    && language.StartsWith("language-", StringComparison.Ordinal)
                    && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') => language,
            _ => null,
        };

    private static void WriteText(StringBuilder html, IElement element, string attribute)
    {
        if (element.GetAttribute(attribute) is not { Length: > 0 } value)
            return;
        html.Append(' ').Append(attribute).Append("=\"");
        Html.Escape(html, value);
        html.Append('"');
    }

    private static void WriteNumber(StringBuilder html, IElement element, string attribute, int least, int most)
    {
        if (
            int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            html.Append(CultureInfo.InvariantCulture, $" {attribute}=\"{number}\"");
    }
}
