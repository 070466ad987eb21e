using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>
/// Lines, written straight to the page. They read the same for everybody of one language, so that one drawing serves all streams: whose they are the page
/// sees by <c>data-by</c>, and what one may do with one stands behind its ⋯.
/// </summary>
internal sealed class LineRows(RoomId room, IReadOnlyList<LineView> rows, Lines lines, int firstUnread = 0) : IHtmlContent
{
    private const int CitedCharacters = 60;
    private static readonly TimeSpan OneBreath = TimeSpan.FromMinutes(5);

    private readonly string _href = $"/chat/{room.Value}";

    /// <summary>Whose lines stand at the other side; a guest of the page's script knows it by itself.</summary>
    public MemberId? Me { get; init; }

    public IReadOnlySet<MemberId> Folded { get; init; } = new HashSet<MemberId>();

    public void WriteTo(TextWriter to, HtmlEncoder encoder)
    {
        LineView? before = null;
        foreach (var row in rows)
        {
            if (row.Number == firstUnread)
            {
                to.Write("<li class=\"unread-line\" id=\"unread\"><span>");
                encoder.Encode(to, lines.Say("community.unread.from-here"));
                to.Write("</span></li>");
            }
            Row(to, encoder, row, before);
            before = row;
        }
    }

    private void Row(TextWriter to, HtmlEncoder encoder, LineView row, LineView? before)
    {
        var number = row.Number.ToString(CultureInfo.InvariantCulture);
        var same = before is { Gone: false } && before.Author == row.Author && row.At - before.At < OneBreath && row.Number != firstUnread;
        var kind = string.Join(
            ' ',
            new[]
            {
                "line",
                same ? "same" : null,
                row.Author == Me ? "mine" : null,
                row.Gone ? "trace" : null,
                Folded.Contains(row.Author) ? "folded" : null,
            }.OfType<string>()
        );
        to.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<li class=\"{kind}\" id=\"m{number}\" data-number=\"{number}\" data-change=\"{row.Change}\" data-by=\"{row.Author.Value}\" data-at=\"{row.At.ToUnixTimeSeconds()}\">"
            )
        );
        if (row.Gone)
        {
            to.Write("<p class=\"meta\">");
            encoder.Encode(to, row.Withdrawn ? lines.Say("community.chat.withdrawn", NameOf(row)) : lines.Say("community.chat.hidden"));
            to.Write("</p></li>");
            return;
        }
        var href = $"/people/{row.Author.Value}";
        lines.Face(to, encoder, NameOf(row), row.AuthorGone ? null : row.Photo, href, 40, row.Role is Role.Host or Role.ProductManager);
        to.Write("<div class=\"said\"><p class=\"who\">");
        lines.Name(to, encoder, NameOf(row), href, row.Role);
        to.Write(" <span class=\"meta\">");
        lines.When(to, row.At);
        to.Write("</span></p><div class=\"bubble\">");
        Cited(to, encoder, row);
        if (row.BodyHtml.Length > 0)
            to.Write($"<div class=\"prose\">{row.BodyHtml}</div>");
        ReplyRows.PhotosOf(to, encoder, row.Photos, lines);
        to.Write("</div>");
        if (row.Edited)
        {
            to.Write("<p class=\"meta edited\">");
            encoder.Encode(to, lines.Say("community.post.edited"));
            to.Write("</p>");
        }
        to.Write($"</div><a class=\"line-acts\" href=\"{_href}/{number}\" aria-label=\"");
        encoder.Encode(to, lines.Say("community.chat.acts", NameOf(row)));
        to.Write("\">");
        to.Write(More);
        to.Write("</a></li>");
    }

    private void Cited(TextWriter to, HtmlEncoder encoder, LineView row)
    {
        if (row.Answers is not { } answers)
            return;
        to.Write(string.Create(CultureInfo.InvariantCulture, $"<a class=\"cited\" href=\"{_href}?at={answers}#m{answers}\"><b>"));
        encoder.Encode(to, row.AnsweredName ?? lines.Say("community.someone-who-left"));
        to.Write("</b> ");
        encoder.Encode(to, row.AnsweredBody is { } body ? Short(body) : lines.Say("community.chat.gone"));
        to.Write("</a>");
    }

    private string Short(string body) => PlainText.Of(body, CitedCharacters) is { Length: > 0 } words ? words : lines.Say("community.chat.picture");

    private string NameOf(LineView row) => row.AuthorGone ? lines.Say("community.someone-who-left") : row.Name;

    private static readonly string More = Shell.Icons.Svg("ellipsis", 18);
}
