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

/// <summary>A group's page with its list of topics by hand.</summary>
internal sealed class ListByHand(IHands hands, CommunityRights rights, ReadMarks marks, CommunityClock clock, IAntiforgery antiforgery, Frame frame)
{
    private const int OnePage = 30;

    public async Task Show(HttpContext http)
    {
        var me = http.RequestServices.GetRequiredService<Viewer>();
        if (me.Id is not { } mine)
        {
            http.Response.StatusCode = 401;
            return;
        }
        var (hosts, lines) = (new List<string>(6), new List<LineRow>(OnePage + 1));
        var sight = await rights.Of(me);
        if (
            await hands.Group((string)http.Request.RouteValues["slug"]!, mine, OnePage + 1, hosts, lines) is not { } group
            || !sight.MaySee(new GroupId(group.Id))
        )
        {
            http.Response.StatusCode = 404;
            return;
        }
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var page = frame.Open(group.Name, me, "/groups", group.Name);
        Sign(page, group, hosts, token);
        Rows(page, group, lines, new MemberId(mine), clock.Now);
        await frame.Close(page, http);
    }

    private void Sign(StringBuilder page, GroupRow group, List<string> hosts, string token)
    {
        page.Append("<header class=\"sign\"><h1 class=\"gap\">")
            .Append(frame.Text(group.Name))
            .Append("</h1><p class=\"meta\">")
            .Append(frame.T[$"community.openness.{(Openness)group.Openness}"])
            .Append(frame.T["community.dot"])
            .Append(frame.T.Count("community.group.people", group.People, Spoken.Number(group.People)))
            .Append("</p><p class=\"about\">")
            .Append(frame.Text(group.About ?? ""))
            .Append("</p><div class=\"gap\"><div class=\"faces\">");
        foreach (var host in hosts)
            frame.Face(page, host, null, Guid.Empty, 32, false);
        page.Append(frame.T.Count("community.group.hosted-by", hosts.Count, frame.Text(string.Join(frame.T["community.and"], hosts.Take(2)))))
            .Append("</div></div><form class=\"form gap\" id=\"door\" method=\"post\" action=\"/groups/")
            .Append(group.Slug)
            .Append("?handler=Join\"><div class=\"actions\">");
        if (group.JoinedAt is null)
            page.Append("<button class=\"button\" type=\"submit\">").Append(frame.T["community.group.join"]).Append("</button>");
        else
            page.Append("<details class=\"menu\"><summary>")
                .Append(Icons.Svg("ellipsis"))
                .Append("</summary><ul><li><button name=\"level\" value=\"")
                .Append(group.Following == 1 ? "None" : "Follow")
                .Append("\">")
                .Append(Icons.Svg("bell"))
                .Append(frame.T[group.Following == 1 ? "community.follow.undo" : "community.follow.group"])
                .Append("</button></li><li><button name=\"level\" value=\"")
                .Append(group.Following == 2 ? "None" : "Mute")
                .Append("\">")
                .Append(Icons.Svg("eye-off"))
                .Append(frame.T[group.Following == 2 ? "community.mute.undo" : "community.mute.group"])
                .Append("</button></li><li><button class=\"danger\">")
                .Append(Icons.Svg("log-out"))
                .Append(frame.T["community.group.leave"])
                .Append("</button></li></ul></details>");
        page.Append("<a class=\"button plain\" href=\"/groups/")
            .Append(group.Slug)
            .Append("/people\">")
            .Append(frame.T["community.group.who"])
            .Append("</a></div><input name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")
            .Append(token)
            .Append("\"></form></header>");
    }

    private void Rows(StringBuilder page, GroupRow group, List<LineRow> lines, MemberId me, DateTimeOffset now)
    {
        page.Append("<section class=\"topics\"><div class=\"head\"><nav class=\"tabs\"><a href=\"/groups/")
            .Append(group.Slug)
            .Append("\" aria-current=\"page\">")
            .Append(frame.T["community.kind.all"])
            .Append("</a>");
        foreach (var kind in Enum.GetNames<TopicKind>())
            page.Append("<a href=\"/groups/")
                .Append(group.Slug)
                .Append("?kind=")
                .Append(kind)
                .Append("\">")
                .Append(frame.T["community.kind." + kind])
                .Append("</a>");
        page.Append("</nav><a class=\"button soft small write-here\" href=\"/topics/new?group=")
            .Append(group.Slug)
            .Append("\">")
            .Append(Icons.Svg("feather", 18))
            .Append(frame.T["community.start.Talk"])
            .Append("</a></div><ul class=\"rows\" id=\"topics\">");
        foreach (var line in lines.Take(OnePage))
            One(page, group, line, marks.Of(me, new TopicId(line.Id)) is { } waiting ? Math.Max(waiting, line.Read ?? 0) : line.Read, now);
        if (lines.Count > OnePage)
            page.Append("<li class=\"more\"><a class=\"button soft\" href=\"/groups/")
                .Append(group.Slug)
                .Append("?after=")
                .Append(lines[OnePage - 1].LastAt.UtcTicks.ToString("x"))
                .Append('-')
                .Append(lines[OnePage - 1].Id.ToString("N"))
                .Append("\" hx-select=\"#topics > *\" hx-target=\"closest .more\" hx-swap=\"outerHTML\">")
                .Append(frame.T["shell.more"])
                .Append("</a></li>");
        page.Append("</ul></section>");
    }

    private void One(StringBuilder page, GroupRow group, LineRow line, int? read, DateTimeOffset now)
    {
        var unread = line.Muted || read is null ? 0 : line.Replies - read.Value;
        var fresh = !line.Muted && (unread > 0 || read is null && group.JoinedAt is { } since && line.LastAt > since);
        page.Append(fresh ? "<li class=\"topic-line fresh\">" : "<li class=\"topic-line\">");
        frame.Face(page, line.AuthorName, line.AuthorPhoto, line.Author, 44, line.AuthorRole > 1);
        page.Append("<div class=\"words\"><a class=\"title\" href=\"/topics/")
            .Append(line.Id)
            .Append("\">")
            .Append(frame.Text(line.Title))
            .Append("</a><p class=\"meta\">")
            .Append(frame.Text(line.AuthorName));
        if (line.AuthorRole > 1)
            page.Append(" <span class=\"staff-label\">")
                .Append(frame.T[line.AuthorRole == 3 ? "shell.role.host" : "shell.role.product-manager"])
                .Append("</span>");
        if (line.Replies > 0)
            page.Append(frame.T["community.dot"])
                .Append(
                    line.LastBy is { } last
                        ? frame.Text(frame.T.Count("community.replies.last", line.Replies, Spoken.Number(line.Replies), last))
                        : frame.T.Count("community.replies", line.Replies, Spoken.Number(line.Replies))
                );
        page.Append(frame.T["community.dot"]);
        frame.When(page, line.LastAt, now);
        page.Append("</p>");
        if (fresh)
            page.Append("<a class=\"unread\" href=\"/topics/")
                .Append(line.Id)
                .Append("?at=")
                .Append((read ?? 0) + 1)
                .Append("\">")
                .Append(read is null ? frame.T["community.unread.new"] : frame.T.Count("community.unread.replies", unread, Spoken.Number(unread)))
                .Append("</a>");
        page.Append("</div></li>");
    }
}
