using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Topics;

public abstract class EditPostTests(App app)
{
    [Fact]
    public async Task The_author_says_it_better_and_everybody_can_see_what_it_said()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("改"), "垭口几点封", "大概六点封。");
        await host.See($"{topic}/0/edit");

        await host.Submit("form#edit", ("Input.Title", "垭口几点封路"), ("Input.Body", "问过了，五点半封。"));

        host.Text.ShouldContain("五点半封");
        host.Text.ShouldContain("改过");
        var guest = await new Visitor(app).See($"{topic}/0/history");
        guest.Page.QuerySelectorAll("del").Select(d => d.TextContent).ShouldBe(["垭口几点封", "大概六点封。"]);
        guest.Page.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldBe(["垭口几点封路", "问过了，五点半封。"]);
        (await host.See("/search?q=五点半")).Page.QuerySelectorAll("#hits > li").Length.ShouldBe(1);
        (await host.See("/search?q=大概六点")).Page.QuerySelectorAll("#hits > li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_edits_or_takes_back_not_even_a_host()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("别人的");
        var topic = await luo.Say(group, "我的话");
        await luo.Reply(topic, "我的回复");
        foreach (var path in new[] { "0/edit", "1/edit", "0/withdraw", "1/withdraw" })
            (await host.Open($"{topic}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);

        (await luo.See($"{topic}/1/edit")).Find("form#edit")!.SetAttribute("data-mine", "");
        await luo.Submit("form#edit", ("Input.Body", "我改了的回复"));
        luo.Text.ShouldContain("我改了的回复");
    }

    [Fact]
    public async Task What_is_taken_back_leaves_a_trace_and_the_others_words()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("收回"), "说早了", "还没定的事");
        await luo.Reply(topic, "什么时候定");
        await luo.See($"{topic}/1/withdraw");
        await luo.Press("收回");
        luo.Text.ShouldContain($"{luo.Name}收回了这条回复");
        luo.Find(".taken-back")!.TextContent.ShouldContain("什么时候定", customMessage: "its author may still put it back");
        (await host.See(topic)).Text.ShouldNotContain("什么时候定");
        await luo.Reply(topic, "我等着");

        await host.See($"{topic}/0/withdraw");
        await host.Press("收回");

        (await luo.See(topic)).Text.ShouldNotContain("还没定的事");
        host.Text.ShouldContain("作者把它收回去了");
        host.Text.ShouldContain("我等着");
        (await host.See("/search?q=还没定的事")).Page.QuerySelectorAll("#hits > li").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_edit_keeps_what_was_typed()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("拒"), "好标题");
        await host.See($"{topic}/0/edit");

        await host.Submit("form#edit", ("Input.Title", ""), ("Input.Body", "正文还在"));

        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("正文还在");
        (await app.Read(db => db.Edits().AnyAsync(e => e.TopicId == Rooms.Topic(topic)))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_preview_shows_how_it_will_look_and_says_nothing()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("预览"), "先看看");
        await host.See(topic);
        host.Find("form#reply")!.SetAttribute("action", $"{topic}?handler=Preview");

        await host.Submit("form#reply", ("Input.Body", "**粗**<script>alert(1)</script>"));

        host.Find("#preview strong")!.TextContent.ShouldBe("粗");
        host.Find("#preview script").ShouldBeNull();
        host.Find("form#reply textarea")!.TextContent.ShouldContain("**粗**");
        (await Rooms.Stored(app, topic)).ReplyCount.ShouldBe(0);
    }
}

[Collection(Engines.Sqlite)]
public sealed class EditPostOnSqlite(SqliteApp app) : EditPostTests(app);

[Collection(Engines.Postgres)]
public sealed class EditPostOnPostgres(PostgresApp app) : EditPostTests(app);
