using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Xinhuo.Shell;

/// <summary>Somebody as pages show them: a photo, or the surname in Song.</summary>
public sealed record Face(string Name, string? Photo = null, string? Href = null, string? StaffLabel = null)
{
    /// <summary>The surname (the first character as a reader sees it), or initials where the name is written in letters.</summary>
    public string Mark
    {
        get
        {
            var name = Name.Trim();
            if (name.Length == 0)
                return "·";
            var first = StringInfo.GetNextTextElement(name);
            return first.Length == 1 && char.IsLower(first[0]) ? first.ToUpperInvariant() : first;
        }
    }

    /// <summary>
    /// The round face. <paramref name="alone"/>: no name stands beside it, so it must say who it is; otherwise it is silent
    /// and, as a link, left out of the keyboard's way (the name beside it is the link to reach).
    /// </summary>
    internal IHtmlContent Draw(int size, bool alone)
    {
        // An attribute that a view leaves empty means none.
        if (Href is "" || StaffLabel is "")
            return (this with { Href = Href is "" ? null : Href, StaffLabel = StaffLabel is "" ? null : StaffLabel }).Draw(size, alone);
        var html = new HtmlContentBuilder();
        var who = StaffLabel is null ? Name : $"{Name} · {StaffLabel}";
        var kind = StaffLabel is null ? "face" : "face staff";
        if (Href is not null && alone)
            html.AppendFormat("<a class=\"{0}\" style=\"--size:{1}px\" href=\"{2}\" title=\"{3}\" aria-label=\"{3}\">", kind, size, Href, who);
        else if (Href is not null)
            html.AppendFormat("<a class=\"{0}\" style=\"--size:{1}px\" href=\"{2}\" tabindex=\"-1\" aria-hidden=\"true\">", kind, size, Href);
        else if (alone)
            html.AppendFormat("<span class=\"{0}\" style=\"--size:{1}px\" role=\"img\" title=\"{2}\" aria-label=\"{2}\">", kind, size, who);
        else
            html.AppendFormat("<span class=\"{0}\" style=\"--size:{1}px\" aria-hidden=\"true\">", kind, size);

        if (string.IsNullOrEmpty(Photo))
            html.Append(Mark);
        else
            html.AppendFormat("<img src=\"{0}\" alt=\"\" width=\"{1}\" height=\"{1}\" loading=\"lazy\" decoding=\"async\">", Photo, size);
        return html.AppendHtml(Href is null ? "</span>" : "</a>");
    }
}
