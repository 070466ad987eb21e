using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Xinhuo.Community.Markup;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Groups;

/// <summary>The lines of a topic list, written straight to the page. What is new is told in words and weight.</summary>
internal sealed class TopicRows(IReadOnlyList<TopicLine> topics, Func<TopicLine, int?> readUpTo, DateTimeOffset? newSince, Lines lines) : IHtmlContent
{
    private static readonly string[] Icons =
    [
        Shell.Icons.Svg("message-circle", 16),
        Shell.Icons.Svg("route", 16),
        Shell.Icons.Svg("package-open", 16),
        Shell.Icons.Svg("book-open", 16),
        Shell.Icons.Svg("lightbulb", 16),
        Shell.Icons.Svg("sparkles", 16),
    ];

    public void WriteTo(TextWriter to, HtmlEncoder encoder)
    {
        foreach (var topic in topics)
            One(to, encoder, topic);
    }

    private void One(TextWriter to, HtmlEncoder encoder, TopicLine topic)
    {
        var (href, name) = ($"/topics/{topic.Id.Value}", topic.AuthorGone ? lines.Say("community.someone-who-left") : topic.AuthorName);
        var read = readUpTo(topic);
        var unread =
            topic.Muted ? 0
            : read is { } number ? topic.ReplyCount - number
            : 0;
        var fresh = !topic.Muted && (unread > 0 || read is null && newSince is { } since && topic.LastActivityAt > since);
        to.Write(fresh ? $"<li class=\"topic-line fresh\" data-last=\"{topic.ReplyCount}\">" : "<li class=\"topic-line\">");
        lines.Face(
            to,
            encoder,
            name,
            topic.AuthorGone ? null : topic.AuthorPhoto,
            $"/people/{topic.Author.Value}",
            44,
            topic.AuthorRole is Role.Host or Role.ProductManager
        );
        to.Write("<div class=\"words\"><a class=\"title\" href=\"");
        to.Write(href);
        to.Write("\">");
        if (topic.Kind != TopicKind.Talk)
            to.Write(Icons[(int)topic.Kind]);
        encoder.Encode(to, topic.Title);
        to.Write("</a><p class=\"meta\">");
        encoder.Encode(to, name);
        if (NameTagHelper.StaffWord(lines.Words, topic.AuthorRole) is { } label)
        {
            to.Write(" <span class=\"staff-label\">");
            encoder.Encode(to, label);
            to.Write("</span>");
        }
        Last(to, encoder, topic);
        to.Write("</p>");
        if (fresh)
            Fresh(to, encoder, href, read, unread);
        to.Write("</div>");
        if (topic.Photos is { } photos)
        {
            to.Write("<img class=\"thumb\" src=\"");
            to.Write(Platform.Files.Photo.Href(PostPhotos.First(photos), 's'));
            to.Write("\" width=\"64\" height=\"64\" alt=\"\" loading=\"lazy\">");
        }
        to.Write("</li>");
    }

    /// <summary>"三个人回了，最后是罗大川 · 昨天"</summary>
    private void Last(TextWriter to, HtmlEncoder encoder, TopicLine topic)
    {
        if (topic.ReplyCount > 0)
        {
            to.Write(lines.Say("community.dot"));
            encoder.Encode(
                to,
                topic.LastReplier is { } last
                    ? lines.Words.Count("community.replies.last", topic.ReplyCount, Spoken.Number(topic.ReplyCount), last)
                    : lines.Words.Count("community.replies", topic.ReplyCount, Spoken.Number(topic.ReplyCount))
            );
        }
        to.Write(lines.Say("community.dot"));
        lines.When(to, topic.LastActivityAt);
    }

    private void Fresh(TextWriter to, HtmlEncoder encoder, string href, int? read, int unread)
    {
        to.Write("<a class=\"unread\" href=\"");
        to.Write(href);
        if (read is { } number)
            to.Write($"?at={number + 1}{(number > 0 ? $"#r{number + 1}" : "")}");
        to.Write("\">");
        encoder.Encode(to, read is null ? lines.Say("community.unread.new") : lines.Words.Count("community.unread.replies", unread, Spoken.Number(unread)));
        to.Write("</a>");
    }
}
