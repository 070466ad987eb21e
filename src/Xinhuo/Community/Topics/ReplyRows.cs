using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Thanking;
using Xinhuo.Members;
using Xinhuo.Platform.Files;

namespace Xinhuo.Community.Topics;

/// <summary>A page's replies, written straight to the page. Buttons belong to the one form <c>#acts</c>, so one token serves them all.</summary>
internal sealed class ReplyRows(
    TopicView topic,
    IReadOnlyList<ReplyView> replies,
    IReadOnlyDictionary<int, Opinion> opinions,
    MemberId? me,
    bool mayWrite,
    bool mayHost,
    int firstUnread,
    DateTimeOffset now,
    Lines lines
) : IHtmlContent
{
    private readonly Dictionary<int, string> _names = replies.ToDictionary(r => r.Number, r => r.AuthorName);

    public void WriteTo(TextWriter to, HtmlEncoder encoder)
    {
        foreach (var reply in replies)
        {
            if (reply.Number == firstUnread)
                Write(to, encoder, "<li class=\"unread-line\" id=\"unread\"><span>", lines.Say("community.unread.from-here"), "</span></li>");
            Row(to, encoder, reply);
        }
    }

    /// <summary>One of them alone.</summary>
    public void Row(TextWriter to, HtmlEncoder encoder, ReplyView reply)
    {
        var number = reply.Number.ToString(CultureInfo.InvariantCulture);
        if (reply.Gone)
            Trace(to, encoder, reply, number);
        else
            One(to, encoder, reply, number);
    }

    private void Trace(TextWriter to, HtmlEncoder encoder, ReplyView reply, string number)
    {
        to.Write($"<li class=\"reply trace\" id=\"r{number}\"><p class=\"meta\">");
        encoder.Encode(to, reply.Withdrawn ? lines.Say("community.reply.withdrawn", NameOf(reply)) : lines.Say("community.reply.hidden"));
        to.Write("</p>");
        if (reply.Withdrawn && !reply.Hidden && mayWrite && reply.Author == me && WithdrawPost.MayReturn(reply.WithdrawnAt, now))
        {
            to.Write($"<div class=\"prose taken-back\">{reply.BodyHtml}</div>");
            Write(
                to,
                encoder,
                $"<button class=\"quiet\" form=\"acts\" formaction=\"{topic.Href}/{number}/withdraw?handler=Return\">",
                lines.Say("community.withdraw.return"),
                "</button>"
            );
        }
        to.Write("</li>");
    }

    private void One(TextWriter to, HtmlEncoder encoder, ReplyView reply, string number)
    {
        var href = $"/people/{reply.Author.Value}";
        var name = NameOf(reply);
        to.Write($"<li class=\"reply\" id=\"r{number}\">");
        lines.Face(
            to,
            encoder,
            name,
            reply.AuthorGone ? null : reply.AuthorPhoto,
            href,
            44,
            reply.AuthorRole is Platform.Web.Role.Host or Platform.Web.Role.ProductManager
        );
        to.Write("<div class=\"said\"><p class=\"who\">");
        lines.Name(to, encoder, name, href, reply.AuthorRole);
        if (reply.Parent is { } parent)
        {
            to.Write($" <a class=\"meta\" href=\"{topic.Href}?at={parent}#r{parent}\">");
            encoder.Encode(to, lines.Say("community.reply.to", _names.GetValueOrDefault(parent) ?? lines.Say("community.reply.numbered", parent)));
            to.Write("</a>");
        }
        to.Write($" <a class=\"meta at\" href=\"{topic.Href}?at={number}#r{number}\">");
        lines.When(to, reply.At);
        to.Write("</a>");
        if (reply.EditedAt is not null)
            Write(to, encoder, $" <a class=\"meta\" href=\"{topic.Href}/{number}/history\">", lines.Say("community.post.edited"), "</a>");
        to.Write("</p><div class=\"prose\">");
        to.Write(reply.BodyHtml);
        to.Write("</div>");
        PhotosOf(to, encoder, reply.Photos, lines);
        if (opinions.TryGetValue(reply.Number, out var opinion))
            Write(to, encoder, "<p class=\"note small\">", OpinionWords.Of(opinion, lines), "</p>");
        Acts(to, encoder, reply, number);
        to.Write("</div></li>");
    }

    private void Acts(TextWriter to, HtmlEncoder encoder, ReplyView reply, string number)
    {
        to.Write("<div class=\"acts\">");
        ThanksButton.Write(to, encoder, lines, topic.Href, reply.Number, reply.Thanks, reply.Thanked, offered: mayWrite && reply.Author != me);
        if (mayWrite)
        {
            Write(
                to,
                encoder,
                $"<a class=\"quiet\" href=\"{topic.Href}?at={number}&amp;reply={number}#write\" data-reply=\"{number}\">",
                lines.Say("community.reply.answer"),
                "</a>"
            );
            to.Write("<details class=\"menu\"><summary aria-label=\"");
            encoder.Encode(to, lines.Say("shell.more-acts"));
            to.Write("\">");
            to.Write(More);
            to.Write("</summary><ul>");
            Write(
                to,
                encoder,
                $"<li><a href=\"{topic.Href}?at={number}&amp;quote={number}#write\" data-quote=\"{number}\">",
                lines.Say("community.reply.quote"),
                "</a></li>"
            );
            if (reply.Author == me)
            {
                Write(to, encoder, $"<li><a href=\"{topic.Href}/{number}/edit\">", lines.Say("community.post.edit"), "</a></li>");
                Write(to, encoder, $"<li><a class=\"danger\" href=\"{topic.Href}/{number}/withdraw\">", lines.Say("community.post.withdraw"), "</a></li>");
            }
            MarkItem(to, encoder, number, opinions.GetValueOrDefault(reply.Number));
            if (reply.Author != me)
                Write(
                    to,
                    encoder,
                    $"<li><a class=\"danger\" href=\"/report?topic={topic.Id.Value}&amp;number={number}\">",
                    lines.Say("community.post.report"),
                    "</a></li>"
                );
            to.Write("</ul></details>");
        }
        to.Write("</div>");
    }

    private static readonly string More = Shell.Icons.Svg("ellipsis");

    private void MarkItem(TextWriter to, HtmlEncoder encoder, string number, Opinion? opinion)
    {
        if (opinion is null)
            Write(
                to,
                encoder,
                $"<li><button form=\"acts\" formaction=\"{topic.Href}/{number}/opinion\">",
                lines.Say("community.opinion.mark"),
                "</button></li>"
            );
        else if (opinion.AnsweredAt is null && (opinion.MarkedBy == me || mayHost))
            Write(
                to,
                encoder,
                $"<li><button form=\"acts\" formaction=\"{topic.Href}/{number}/opinion?handler=Unmark\">",
                lines.Say("community.opinion.unmark"),
                "</button></li>"
            );
    }

    public static void PhotosOf(TextWriter to, HtmlEncoder encoder, string? photos, Lines lines)
    {
        if (string.IsNullOrEmpty(photos))
            return;
        var shown = PostPhotos.Read(photos);
        to.Write($"<div class=\"photos {Shell.PhotosTagHelper.Shape(shown.Count)}\"");
        foreach (var word in (string[])["close", "zoom", "previous", "next", "failed"])
            Write(to, encoder, $" data-{word}=\"", lines.Say("shell.photos." + word), "\"");
        to.Write(">");
        foreach (var photo in shown)
        {
            to.Write(
                $"<a href=\"{Photo.Href(photo.Id, 'l')}\" data-width=\"{photo.Width}\" data-height=\"{photo.Height}\"><img src=\"{Photo.Href(photo.Id)}\" width=\"{photo.Width}\" height=\"{photo.Height}\" alt=\""
            );
            encoder.Encode(to, photo.Alt ?? "");
            to.Write("\" loading=\"lazy\" decoding=\"async\"></a>");
        }
        to.Write("</div>");
    }

    private string NameOf(ReplyView reply) => reply.AuthorGone ? lines.Say("community.someone-who-left") : reply.AuthorName;

    private static void Write(TextWriter to, HtmlEncoder encoder, string before, string words, string after)
    {
        to.Write(before);
        encoder.Encode(to, words);
        to.Write(after);
    }
}

/// <summary>How an opinion stands, in a sentence.</summary>
internal static class OpinionWords
{
    public static string Of(Opinion opinion, Lines lines) =>
        opinion.AnsweredAt is null ? lines.Say("community.opinion.waiting") : lines.Say("community.opinion.answered");
}
