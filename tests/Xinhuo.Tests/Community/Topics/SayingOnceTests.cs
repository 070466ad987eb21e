using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Topics;

/// <summary>A form pressed twice says once; the same form with other words says them too.</summary>
public abstract class SayingOnceTests(App app)
{
    [Fact]
    public async Task Eight_presses_of_one_reply_form_at_once_make_one_reply_and_all_lead_to_it()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("连点"), "点两下");
        await host.Reply(topic, "先有一条");
        await luo.See(topic);
        var form = Form(luo, "form#reply", ("Input.Body", "我按得太快了"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(luo, topic, form)));
        var late = await Post(luo, topic, form);

        answers.Append(late).ShouldAllBe(a => a == $"{topic}?at=2#r2");
        (await app.Read(db => db.Replies().CountAsync(r => r.TopicId == Rooms.Topic(topic)))).ShouldBe(2);
        (await Rooms.Stored(app, topic)).ReplyCount.ShouldBe(2);
        (await luo.See(topic)).Page.QuerySelectorAll("li.reply").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Eight_presses_of_one_topic_form_at_once_make_one_topic()
    {
        var host = await Given.Host(app);
        var group = await host.Found("连点");
        await host.See($"/topics/new?group={group["/groups/".Length..]}");
        var form = Form(host, "form#topic", ("Input.Title", "只说一次"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(host, "/topics/new", form)));

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("/topics/");
        var stored = await app.Read(db => db.Groups().SingleAsync(g => "/groups/" + g.Slug == group));
        stored.TopicCount.ShouldBe(1);
        (await app.Read(db => db.Topics().CountAsync(t => t.GroupId == stored.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Other_words_in_the_same_form_are_said_too_and_anothers_mark_is_no_ones_business()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("退回去"), "再写一条");
        await luo.See(topic);
        var first = Form(luo, "form#reply", ("Input.Body", "第一条"));
        await Post(luo, topic, first);
        (await Post(luo, topic, Form(luo, "form#reply", ("Input.Body", "退回去写的第二条")))).ShouldBe($"{topic}?at=2#r2");

        await host.See(topic);
        var borrowed = Form(host, "form#reply", ("Input.Body", "第一条"), ("Input.Once", first.Single(f => f.Key == "Input.Once").Value));
        (await Post(host, topic, borrowed)).ShouldBe($"{topic}?at=3#r3");
    }

    private static List<KeyValuePair<string, string>> Form(Visitor visitor, string selector, params (string Name, string Value)[] typed)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)visitor.Find(selector)!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields.Keys.ShouldContain("Input.Once");
        if (form.QuerySelector("select[name='Input.Group'] option[selected]") is { } group)
            fields["Input.Group"] = group.GetAttribute("value")!;
        foreach (var (name, value) in typed)
            fields[name] = value;
        return [.. fields];
    }

    private static async Task<string> Post(Visitor visitor, string action, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await visitor.Http.PostAsync(action, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }
}

[Collection(Engines.Sqlite)]
public sealed class SayingOnceOnSqlite(SqliteApp app) : SayingOnceTests(app);

[Collection(Engines.Postgres)]
public sealed class SayingOnceOnPostgres(PostgresApp app) : SayingOnceTests(app);
