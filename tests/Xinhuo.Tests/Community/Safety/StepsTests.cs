using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Safety;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>From a reminder to out of the door: each step with its rule, reason and end, suggested and never given by itself, and appealed to another host.</summary>
public abstract class StepsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task The_desk_suggests_the_next_step_from_what_stands_and_the_host_decides()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "难听的话甲");
        await (await Given.Member(app, "周小满")).Report(topic, 1);
        await host.See("/desk");
        await host.See(Desks.Item(host, "难听的话甲").QuerySelector("a[href^='/desk/step']")!.GetAttribute("href")!);
        host.Text.ShouldContain("先提醒一句");
        host.Text.ShouldContain("半年里没有别的事");
        host.Text.ShouldContain("难听的话甲");
        await host.Submit("form#step", ("Input.Step", "Reminder"), ("Input.Rule", ""), ("Input.Why", ""));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("写一句为什么");
        await host.Submit("form#step", ("Input.Step", "Reminder"), ("Input.Rule", "1"), ("Input.Why", "咱们说事不说人"));
        host.At.ShouldBe("/desk", host.Text);

        await app.Settle();
        (await author.See("/notices")).Text.ShouldContain("咱们说事不说人");
        (await author.See("/me/standing")).Text.ShouldContain("提醒一句");
        (await author.Reply(topic, "好的")).Text.ShouldContain("好的");
        (await host.See($"/desk/step?member={author.Id}")).Text.ShouldContain("说慢一点，7 天，每小时 3 条");
        host.Text.ShouldContain("咱们说事不说人");
        (await (await Given.Member(app, "路人")).See("/rules/log")).Text.ShouldNotContain("提醒一句", Case.Insensitive, "that is between two people");
    }

    [Fact]
    public async Task Slower_is_so_many_an_hour_over_posts_and_lines_and_says_when_and_how_to_appeal()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "一");
        (await Desks.Give(app, host, author, SanctionStep.Slowed, 7)).Refused.ShouldBeFalse();
        app.Clock.Pass(TimeSpan.FromMinutes(70));
        foreach (var words in new[] { "二", "三", "四" })
            (await author.Reply(topic, words)).Status.ShouldBe(HttpStatusCode.OK);
        await author.Reply(topic, "第五句还在");
        author.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        author.Text.ShouldContain("每小时最多 3 条");
        author.Text.ShouldContain("申诉");
        author.Html.ShouldContain("第五句还在");
        await author.See($"/chat/with/{host.Id}");
        (await author.Submit("form#say", ("Input.Body", "换个地方说"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "lines count with posts");
        app.Clock.Pass(TimeSpan.FromMinutes(61));
        (await author.Reply(topic, "过了一小时")).Text.ShouldContain("过了一小时");
        app.Clock.Pass(TimeSpan.FromDays(7));
        foreach (var words in new[] { "甲", "乙", "丙", "丁" })
            (await author.Reply(topic, words)).Status.ShouldBe(HttpStatusCode.OK, "it ended by itself");
    }

    [Fact]
    public async Task Read_only_reads_and_is_told_until_when_and_it_ends_by_itself()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "骂人的话");
        await (await Given.Member(app, "周小满")).Report(topic, 1);
        await Desks.Step(host, "骂人的话", "ReadOnly", "先冷静一下", 3, ("Input.Also", "Hide"));
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
        await author.See(topic);
        author.Find("form#reply").ShouldBeNull();
        author.Text.ShouldNotContain("骂人的话", Case.Sensitive, "put away with the step");
        await app.Settle();
        (await author.See("/notices")).Text.ShouldContain("先歇 3 天");
        await author.See("/topics/new");
        await author.Submit("form#topic", ("Input.Title", "我要说"), ("Input.Body", "还是要说"));
        author.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        author.Text.ShouldContain("先只看不写，到");
        author.Text.ShouldContain("不同意怎么说");
        author.Html.ShouldContain("还是要说");
        await author.See("/me/standing");
        author.Text.ShouldContain("先冷静一下");
        author.Text.ShouldContain("家规第 1 条");
        app.Clock.Pass(TimeSpan.FromDays(3.1));
        (await author.Reply(topic, "我冷静了")).Text.ShouldContain("我冷静了");
        (await author.See("/me/standing")).Text.ShouldContain("都过去了");
    }

    [Fact]
    public async Task Who_is_out_sees_the_rules_and_their_own_things_and_comes_back_on_the_day()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "出门");
        (await Desks.Give(app, host, author, SanctionStep.Suspended, 7)).Refused.ShouldBeFalse();
        foreach (var page in new[] { "/", topic, "/people", "/chat", "/search?q=山" })
            (await author.Open(page)).At.ShouldBe("/me/standing", page);
        (await author.Http.GetAsync($"{topic}/news", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in new[] { "/rules", "/me/export", "/me/erase", "/me/password" })
            (await author.See(page)).At.ShouldBe(page);
        app.Clock.Pass(TimeSpan.FromDays(7.1));
        (await author.See(topic)).At.ShouldBe(topic);
        (await Desks.Give(app, host, author, SanctionStep.ShutOut)).Refused.ShouldBeFalse();
        app.Clock.Pass(TimeSpan.FromDays(900));
        await author.See("/sign-in");
        (await Desks.Of(app, author)).Holds(app.Time.Now).ShouldBeTrue("until it is lifted");
    }

    [Fact]
    public async Task A_step_is_lifted_early_with_a_reason_and_a_colleague_gets_none()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "又骂人");
        (await Desks.Give(app, host, author, SanctionStep.ReadOnly, 7)).Refused.ShouldBeFalse();
        await host.See("/desk");
        host.Page.QuerySelectorAll("form[id^=lift]").Single().Id = "lift";
        await host.Submit("form#lift", ("Input.Why", "说开了"));
        (await author.Reply(topic, "谢谢")).Text.ShouldContain("谢谢");
        await app.Settle();
        (await author.See("/notices")).Text.ShouldContain("说开了");
        var pm = await Given.ProductManager(app);
        (await Desks.Give(app, host, pm, SanctionStep.ReadOnly)).Refusal!.Problems[0].Word.ShouldBe("community.desk.colleague");
        (await host.Open($"/desk/step?member={pm.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var stranger in new[] { author, pm })
            (await stranger.Open($"/desk/step?member={author.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_members_log_tells_what_and_when_and_nothing_of_whom()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "可辨认的话七七");
        var secret = await host.Found("看不见的屋子", Openness.Hidden);
        var hidden = await host.Say(secret, "屋里的标题八八", "屋里的正文");
        await (await Given.Member(app, "周小满")).Report(topic, 1);
        await Desks.Step(host, "可辨认的话七七", "ReadOnly", "独特的理由九九", 7, ("Input.Also", "Hide"));
        await app.Acts.Run(db => HidePost.Do(db, By(host), Rooms.Topic(hidden), 0, "屋里的事", app.Time.Now));
        var reader = await Given.Member(app, "路过的人");
        await reader.See("/rules/log");
        var log = reader.Find("#log")!.TextContent;
        log.ShouldContain("只看不写");
        log.ShouldContain("家规第 1 条");
        log.ShouldContain("七天");
        log.ShouldContain("收起了一条话", Case.Sensitive, "what was put away in the hidden group is not counted");
        foreach (var told in new[] { author.Name, host.Name, "周小满", "七七", "八八", "九九", "看不见的屋子" })
            reader.Find("main")!.TextContent.Replace(reader.Name, "", StringComparison.Ordinal).ShouldNotContain(told);
        var html = reader.Find("#log")!.InnerHtml;
        html.ShouldNotContain("href", Case.Insensitive, "it leads nowhere");
        html.ShouldNotContain("<time", Case.Insensitive, "a week is as near as it tells");
        foreach (var id in new[] { author.Id, host.Id, Rooms.Topic(topic).Value })
            html.ShouldNotContain($"{id}");
        (await new Visitor(app).Open("/rules/log")).At.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_desk_and_the_log_tell_how_long_reports_waited()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "等多久");
        for (var hours = 1; hours <= 3; hours++)
        {
            if (hours > 1)
                await author.Reply(topic, $"等 {hours}");
            await (await Given.Member(app, "周小满")).Report(topic, hours);
            app.Clock.Pass(TimeSpan.FromHours(hours));
            var report = await app.Read(db => db.Set<Report>().Where(r => r.ClosedAt == null).Select(r => r.Id).SingleAsync());
            await app.Acts.Run(db => DecideOnReport.Dismiss(db, By(host), report, "留着", app.Time.Now));
        }
        await author.Reply(topic, "还在等");
        await (await Given.Member(app, "周小满")).Report(topic, 4);
        var times = await app.Read(db => FirstActs.Of(db, app.Time.Now));
        (times.Seen, times.Waiting).ShouldBe((3, 1));
        times.Median!.Value.TotalHours.ShouldBe(2, 0.01);
        times.P90!.Value.TotalHours.ShouldBe(3, 0.01);
        foreach (var page in new[] { "/desk", "/rules/log" })
            (await host.See(page)).Text.ShouldContain("一半不超过两个小时");
    }

    private static Actor By(Visitor host) => new(host.Id, Role.Host);

    private static async Task<(Visitor Host, Visitor Author, string Topic)> Posted(App app, string words)
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("照看"), "大家好");
        var author = await Given.Member(app, "孟浪");
        await author.Reply(topic, words);
        return (host, author, topic);
    }
}

public sealed class StepsTestsOnSqlite() : StepsTests(false);

public sealed class StepsTestsOnPostgres() : StepsTests(true);
