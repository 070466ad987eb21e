using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Thanking;
using Xinhuo.Community.Unread;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Topics;

/// <summary>
/// What came to a topic since a page of it was opened, <c>GET /topics/{id}/news</c>: the replies after the last one the page knows, and posts that
/// were thanked for, edited or put away. The live stream only says that there is something; this says it to whoever may see it now.
/// </summary>
internal static class TopicNews
{
    private static readonly Dictionary<int, Opinion> NoOpinions = [];
    private static readonly string Down = Icons.Svg("chevron-down", 18);

    /// <param name="from">The first number of the page.</param>
    /// <param name="last">The highest number the page knows.</param>
    /// <param name="since">The number up to which nothing is news; what is beyond is counted in words.</param>
    /// <param name="read">How far its reader has really read, where they have come to the end.</param>
    /// <param name="posts">Numbers of posts that changed, 0 for the topic itself, with commas between.</param>
    public static async Task<IResult> Answer(
        Guid id,
        int from,
        int last,
        int since,
        int? read,
        string? posts,
        Viewer viewer,
        XinhuoDb db,
        CommunityRights rights,
        ReadMarks marks,
        Lines lines,
        CommunityClock clock,
        HtmlEncoder encoder,
        HttpResponse response
    )
    {
        if (viewer.MemberId() is not { } me)
            return Results.NotFound();
        var sight = await rights.Of(me);
        if (await TopicReading.Topic(db, new TopicId(id), me) is not { Hidden: false } topic || !sight.MaySee(topic.Group))
            return Results.NotFound();
        if (read is { } upTo && Math.Min(upTo, topic.ReplyCount) is var mark && mark > (topic.Read ?? 0))
            marks.Note(me, topic.Id, mark);
        response.Headers.CacheControl = "no-store";
        var changed = Numbers(posts);
        if (topic.ReplyCount <= last && changed.Count == 0)
            return Results.NoContent();
        from = TopicReading.PageOf(from);
        var replies = await TopicReading.Replies(db, topic.Id, from, me);
        var opinions =
            topic.OpinionCount == 0
                ? NoOpinions
                : await db.Opinions().Where(o => o.TopicId == topic.Id && o.UnmarkedAt == null).ToDictionaryAsync(o => o.Number);
        var mayHost = sight.Hosts(topic.Group) || viewer.IsHost && topic.Openness != Openness.Hidden;
        var rows = new ReplyRows(topic, replies, opinions, me, !viewer.IsSuspended && !topic.Gone, mayHost, 0, clock.Now, lines);
        using var html = new StringWriter();
        Frame(html, encoder, topic, Math.Max(since, 0), lines);
        Rows(html, encoder, rows, "fresh", replies.Where(r => r.Number > last));
        Rows(html, encoder, rows, "changed", replies.Where(r => r.Number <= last && changed.Contains(r.Number)));
        if (changed.Contains(0))
            ThanksButton.Write(html, encoder, lines, topic.Href, 0, topic.Thanks, topic.Thanked, offered: false);
        return Results.Content(html.ToString(), "text/html; charset=utf-8");
    }

    /// <summary>How many there are now; and in a link, how many of them are new to this reader.</summary>
    private static void Frame(StringWriter html, HtmlEncoder encoder, TopicView topic, int since, Lines lines)
    {
        html.Write($"<header data-last=\"{topic.ReplyCount.ToString(CultureInfo.InvariantCulture)}\" data-heading=\"");
        encoder.Encode(html, lines.Words.Count("community.replies", topic.ReplyCount, Spoken.Number(topic.ReplyCount)));
        html.Write("\">");
        if (topic.ReplyCount - since is > 0 and var fresh)
        {
            var first = (since + 1).ToString(CultureInfo.InvariantCulture);
            html.Write($"<a class=\"news-pill\" href=\"{topic.Href}?at={first}#r{first}\">{Down}<span>");
            encoder.Encode(html, lines.Words.Count("community.replies.fresh", fresh, Spoken.Number(fresh)));
            html.Write("</span></a>");
        }
        html.Write("</header>");
    }

    private static void Rows(StringWriter html, HtmlEncoder encoder, ReplyRows rows, string name, IEnumerable<ReplyView> replies)
    {
        html.Write($"<ol class=\"{name}\">");
        foreach (var reply in replies)
            rows.Row(html, encoder, reply);
        html.Write("</ol>");
    }

    private static HashSet<int> Numbers(string? posts) =>
        [
            .. (posts ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Take(TopicReading.OnePage)
                .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1),
        ];
}
