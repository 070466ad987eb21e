using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Searching;

/// <summary>Names for whoever types @: those that begin so first, then those that hold it. For members only, and a handful.</summary>
internal static class SuggestPeople
{
    private const int Most = 6;

    public static async Task<IResult> Answer(string? q, Viewer me, XinhuoDb db, HtmlEncoder encoder)
    {
        if (me.IsGuest)
            return Results.NotFound();
        var sought = CleanText.Name(q, Member.MostNameCharacters).Text;
        var people =
            sought.Length == 0
                ? []
                : await db.Members()
                    .Where(m => m.ErasedAt == null && m.Name.Contains(sought))
                    .OrderByDescending(m => m.Name.StartsWith(sought))
                    .ThenByDescending(m => m.LastSeenAt)
                    .Take(Most)
                    .Select(m => new
                    {
                        m.Name,
                        m.PhotoUrl,
                        m.City,
                    })
                    .ToListAsync();
        var html = new StringBuilder();
        foreach (var person in people)
            html.Append("<li role=\"option\" data-value=\"")
                .Append(encoder.Encode(Mentions.Write(person.Name)))
                .Append("\"><b>")
                .Append(encoder.Encode(person.Name))
                .Append("</b> <span class=\"meta\">")
                .Append(encoder.Encode(person.City ?? ""))
                .Append("</span></li>");
        return Results.Content(html.ToString(), "text/html; charset=utf-8");
    }
}
