using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Unread;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Bench.ByHand;

/// <summary>The topic's page by hand.</summary>
internal sealed class TopicByHand(IHands hands, CommunityRights rights, ReadMarks marks, CommunityClock clock, IAntiforgery antiforgery, Frame frame)
{
    private static readonly string Heart = Icons.Svg("heart-handshake", 20),
        More = Icons.Svg("ellipsis");

    public async Task Show(HttpContext http)
    {
        var id = Guid.Parse((string)http.Request.RouteValues["id"]!);
        var me = http.RequestServices.GetRequiredService<Viewer>();
        if (me.Id is not { } mine)
        {
            http.Response.StatusCode = 401;
            return;
        }
        var from = int.TryParse(http.Request.Query["at"], out var asked) ? (Math.Max(asked, 1) - 1) / 50 * 50 + 1 : 1;
        var replies = new List<ReplyRow>(50);
        var sight = await rights.Of(me);
        if (await hands.Topic(id, mine, from, from + 50, replies) is not { } topic || !sight.MaySee(new GroupId(topic.Group)) || topic.Hidden)
        {
            http.Response.StatusCode = 404;
            return;
        }
        var read = marks.Of(new MemberId(mine), new TopicId(id)) is { } waiting ? Math.Max(waiting, topic.Read ?? 0) : topic.Read;
        var unread = read is { } upTo && upTo < topic.Replies && upTo > 0 ? upTo + 1 : 0;
        var seen = replies.Count == 0 ? 0 : replies[^1].Number;
        if (read is null || seen > read)
            marks.Note(new MemberId(mine), new TopicId(id), seen);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var now = clock.Now;
        var page = frame.Open(topic.Title, me, $"/groups/{topic.GroupSlug}", topic.GroupName);
        Opening(page, topic, mine, token, now);
        Talk(page, topic, replies, mine, from, unread, now);
        Form(page, topic, token);
        await frame.Close(page, http);
    }

    private void Opening(StringBuilder page, TopicRow topic, Guid me, string token, DateTimeOffset now)
    {
        page.Append("<form id=\"acts\" method=\"post\"><input name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")
            .Append(token)
            .Append("\"></form><article class=\"topic\"><div class=\"person\">");
        frame.Face(page, topic.AuthorName, topic.AuthorPhoto, topic.Author, 48, topic.AuthorRole > 1);
        page.Append("<div><p>");
        frame.Name(page, topic.AuthorName, topic.Author, topic.AuthorRole);
        page.Append("</p><p class=\"meta\">");
        frame.When(page, topic.At, now);
        page.Append("</p></div><details class=\"menu\"><summary>")
            .Append(More)
            .Append("</summary><ul><li><button form=\"acts\" formaction=\"/topics/")
            .Append(topic.Id)
            .Append("/0/opinion\">")
            .Append(Icons.Svg("ear"))
            .Append(frame.T["community.opinion.mark"])
            .Append("</button></li>");
        page.Append("<li><button form=\"acts\" formaction=\"/topics/")
            .Append(topic.Id)
            .Append("/follow\" name=\"level\" value=\"")
            .Append(topic.Following == 1 ? "None" : "Follow")
            .Append("\">")
            .Append(Icons.Svg("bell"))
            .Append(frame.T[topic.Following == 1 ? "community.follow.undo" : "community.follow.topic"])
            .Append("</button></li><li><button form=\"acts\" formaction=\"/topics/")
            .Append(topic.Id)
            .Append("/follow\" name=\"level\" value=\"")
            .Append(topic.Following == 2 ? "None" : "Mute")
            .Append("\">")
            .Append(Icons.Svg(topic.Following == 2 ? "eye" : "eye-off"))
            .Append(frame.T[topic.Following == 2 ? "community.mute.undo" : "community.mute.topic"])
            .Append("</button></li>");
        page.Append("<li><a class=\"danger\" href=\"/report?topic=")
            .Append(topic.Id)
            .Append("&amp;number=0\">")
            .Append(Icons.Svg("flag"))
            .Append(frame.T["community.post.report"])
            .Append("</a></li></ul></details></div><h1 class=\"gap\">")
            .Append(frame.Text(topic.Title))
            .Append("</h1><div class=\"prose gap\">")
            .Append(topic.Html)
            .Append("</div><div class=\"acts opening\">");
        Thanks(page, topic.Id, 0, topic.Thanks, topic.Thanked, topic.Author != me);
        page.Append("</div></article>");
    }

    private void Talk(StringBuilder page, TopicRow topic, List<ReplyRow> replies, Guid me, int from, int unread, DateTimeOffset now)
    {
        if (replies.Count == 0)
            return;
        page.Append("<section class=\"talk\"><div class=\"head\"><h2>")
            .Append(frame.T.Count("community.replies", topic.Replies, Spoken.Number(topic.Replies)))
            .Append("</h2>");
        if (unread > 0)
            page.Append("<a href=\"/topics/")
                .Append(topic.Id)
                .Append("?at=")
                .Append(unread)
                .Append("#unread\">")
                .Append(frame.T["community.unread.first"])
                .Append("</a>");
        page.Append("</div><ol class=\"replies\" start=\"").Append(from).Append("\">");
        var names = new Dictionary<int, string>(replies.Count);
        foreach (var reply in replies)
            names[reply.Number] = reply.AuthorName;
        foreach (var reply in replies)
        {
            if (reply.Number == unread)
                page.Append("<li class=\"unread-line\" id=\"unread\"><span>").Append(frame.T["community.unread.from-here"]).Append("</span></li>");
            One(page, topic, reply, names, me, now);
        }
        page.Append("</ol>");
        if (topic.Replies >= from + 50)
            page.Append("<p class=\"pages\"><a class=\"button soft\" href=\"/topics/")
                .Append(topic.Id)
                .Append("?at=")
                .Append(from + 50)
                .Append("#r")
                .Append(from + 50)
                .Append("\">")
                .Append(frame.T.Count("community.replies.later", topic.Replies - from - 49, Spoken.Number(topic.Replies - from - 49)))
                .Append(Icons.Svg("chevron-down", 18))
                .Append("</a></p>");
        page.Append("</section>");
    }

    private void One(StringBuilder page, TopicRow topic, ReplyRow reply, Dictionary<int, string> names, Guid me, DateTimeOffset now)
    {
        var number = reply.Number;
        if (reply.Hidden || reply.Withdrawn)
        {
            page.Append("<li class=\"reply trace\" id=\"r")
                .Append(number)
                .Append("\"><p class=\"meta\">")
                .Append(frame.T[reply.Withdrawn ? "community.reply.withdrawn" : "community.reply.hidden"])
                .Append("</p></li>");
            return;
        }
        page.Append("<li class=\"reply\" id=\"r").Append(number).Append("\">");
        frame.Face(page, reply.AuthorName, reply.AuthorPhoto, reply.Author, 44, reply.AuthorRole > 1);
        page.Append("<div class=\"said\"><p class=\"who\">");
        frame.Name(page, reply.AuthorName, reply.Author, reply.AuthorRole);
        if (reply.Parent is { } parent)
        {
            page.Append(" <a class=\"meta\" href=\"/topics/").Append(topic.Id).Append("?at=").Append(parent).Append("#r").Append(parent).Append("\">");
            page.Append(names.TryGetValue(parent, out var name) ? frame.Text(frame.T["community.reply.to", name]) : frame.T["community.reply.to-earlier"])
                .Append("</a>");
        }
        page.Append(" <a class=\"meta at\" href=\"/topics/").Append(topic.Id).Append("?at=").Append(number).Append("#r").Append(number).Append("\">");
        frame.When(page, reply.At, now);
        page.Append("</a>");
        if (reply.Edited)
            page.Append(" <a class=\"meta\" href=\"/topics/")
                .Append(topic.Id)
                .Append('/')
                .Append(number)
                .Append("/history\">")
                .Append(frame.T["community.post.edited"])
                .Append("</a>");
        page.Append("</p><div class=\"prose\">").Append(reply.Html).Append("</div><p class=\"acts\">");
        Thanks(page, topic.Id, number, reply.Thanks, reply.Thanked, reply.Author != me);
        page.Append("<a class=\"quiet\" href=\"/topics/")
            .Append(topic.Id)
            .Append("?at=")
            .Append(number)
            .Append("&amp;reply=")
            .Append(number)
            .Append("#write\" data-reply=\"")
            .Append(number)
            .Append("\">")
            .Append(frame.T["community.reply.answer"])
            .Append("</a><details class=\"menu\"><summary aria-label=\"")
            .Append(frame.T["shell.more-acts"])
            .Append("\">")
            .Append(More)
            .Append("</summary><ul><li><a href=\"/topics/")
            .Append(topic.Id)
            .Append("?at=")
            .Append(number)
            .Append("&amp;quote=")
            .Append(number)
            .Append("#write\">")
            .Append(frame.T["community.reply.quote"])
            .Append("</a></li>");
        if (reply.Author == me)
            page.Append("<li><a href=\"/topics/")
                .Append(topic.Id)
                .Append('/')
                .Append(number)
                .Append("/edit\">")
                .Append(frame.T["community.post.edit"])
                .Append("</a></li><li><a class=\"danger\" href=\"/topics/")
                .Append(topic.Id)
                .Append('/')
                .Append(number)
                .Append("/withdraw\">")
                .Append(frame.T["community.post.withdraw"])
                .Append("</a></li>");
        page.Append("<li><button form=\"acts\" formaction=\"/topics/")
            .Append(topic.Id)
            .Append('/')
            .Append(number)
            .Append("/opinion\">")
            .Append(frame.T["community.opinion.mark"])
            .Append("</button></li>");
        if (reply.Author != me)
            page.Append("<li><a class=\"danger\" href=\"/report?topic=")
                .Append(topic.Id)
                .Append("&amp;number=")
                .Append(number)
                .Append("\">")
                .Append(frame.T["community.post.report"])
                .Append("</a></li>");
        page.Append("</ul></details></p></div></li>");
    }

    private void Thanks(StringBuilder page, Guid topic, int number, int count, bool thanked, bool offered)
    {
        if (offered)
            page.Append("<button class=\"thank\" form=\"acts\" formaction=\"/topics/")
                .Append(topic)
                .Append('/')
                .Append(number)
                .Append(thanked ? "/thanks?handler=Withdraw\" aria-pressed=\"true\">" : "/thanks\" aria-pressed=\"false\">")
                .Append(Heart)
                .Append("<span>")
                .Append(frame.T[thanked ? "community.thanks.given" : "community.thanks.give"])
                .Append("</span></button>");
        if (count > 0)
            page.Append("<a class=\"meta thankers\" href=\"/topics/")
                .Append(topic)
                .Append('/')
                .Append(number)
                .Append("/thanks\">")
                .Append(frame.T.Count("community.thanks.count", count, Spoken.Number(count)))
                .Append("</a>");
    }

    private void Form(StringBuilder page, TopicRow topic, string token)
    {
        page.Append("<section class=\"write\" id=\"write\"><form class=\"form\" id=\"reply\" method=\"post\" action=\"/topics/")
            .Append(topic.Id)
            .Append("\" enctype=\"multipart/form-data\" data-draft=\"reply:")
            .Append(topic.Id)
            .Append("\" novalidate>")
            .Append("<input type=\"hidden\" name=\"Input.Once\" value=\"")
            .Append(Guid.CreateVersion7())
            .Append("\">")
            .Append(
                "<input type=\"hidden\" name=\"Input.Parent\" value=\"\"><text-expander keys=\"@\" data-url=\"/people/suggest\"><div class=\"field\"><label for=\"Input_Body\">"
            )
            .Append(frame.T["community.reply.label"])
            .Append("</label><textarea class=\"input\" id=\"Input_Body\" name=\"Input.Body\" rows=\"4\" placeholder=\"")
            .Append(frame.T["community.reply.placeholder"])
            .Append("\" maxlength=\"40000\"></textarea></div></text-expander>")
            .Append("<div class=\"field pictures\"><label class=\"add-photos\">")
            .Append(Icons.Svg("image-plus", 22))
            .Append("<span>")
            .Append(frame.T["community.photo.add"])
            .Append("</span><input type=\"file\" name=\"Input.Photos\" accept=\"image/*\" multiple></label></div>")
            .Append("<div class=\"preview prose\" id=\"preview\" hidden></div><div class=\"actions\"><button class=\"button\" type=\"submit\">")
            .Append(frame.T["community.reply.send"])
            .Append("</button><button class=\"button plain\" type=\"submit\" formaction=\"/topics/")
            .Append(topic.Id)
            .Append("?handler=Preview\" data-preview>")
            .Append(frame.T["community.post.preview"])
            .Append("</button></div><input name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")
            .Append(token)
            .Append("\"></form></section>");
    }
}
