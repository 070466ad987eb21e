using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Brakes;
using Xinhuo.Platform.Routines;
using Xinhuo.Tests.Community.Chat;
using Xinhuo.Tests.Community.Ideas;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>New members begin a little slower, hosts may hold things back for some hours, and one link does not go everywhere.</summary>
public abstract class BrakesTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly Dictionary<string, string> MindingNewcomers = new() { ["Pace:Newcomers"] = "true" };

    [Fact]
    public async Task In_ones_first_days_topics_letters_links_and_names_are_few_and_one_is_told_why()
    {
        var app = await Start(with: MindingNewcomers);
        var host = await Given.Host(app);
        var group = await host.Found("新人");
        var others = new List<Visitor>();
        for (var i = 0; i < 7; i++)
            others.Add(await Given.Member(app, $"老友{(char)('甲' + i)}"));
        var topic = await host.Say(group, "大家好");
        app.Clock.Pass(TimeSpan.FromDays(10));
        var lin = await Given.Member(app, "新来的");
        (await lin.See("/topics/new")).Text.ShouldContain("第一次在这里说话");
        for (var i = 1; i <= 3; i++)
            await lin.Say(group, $"话题 {i}");
        await lin.See($"/topics/new?group={group["/groups/".Length..]}");
        await lin.Submit("form#topic", ("Input.Title", "第四个话题"), ("Input.Body", "还在"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("一天最多开 3 个话题");
        lin.Html.ShouldContain("第四个话题");
        (await lin.Reply(topic, "回别人不受限")).Text.ShouldContain("回别人不受限");

        (await lin.Reply(topic, "https://a.example/1 https://a.example/2 https://a.example/3")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("一条里最多放 2 个链接");
        (await lin.Reply(topic, string.Concat(others.Take(6).Select(o => $"@{o.Name} ")))).Text.ShouldContain("一条里最多点 5 个人的名");
        foreach (var other in others.Take(3))
            await lin.WriteTo(other, "你好呀");
        await lin.See($"/chat/with/{others[3].Id}");
        (await lin.Submit("form#say", ("Input.Body", "第四封信"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("没打过交道的人写信");

        app.Clock.Pass(TimeSpan.FromDays(4));
        for (var i = 1; i <= 5; i++)
            await lin.Say(group, $"不新了 {i}");
    }

    [Fact]
    public async Task Hosts_set_how_slow_that_is()
    {
        var app = await Start(with: MindingNewcomers);
        var host = await Given.Host(app);
        var group = await host.Found("新人");
        await host.See("/desk/brakes");
        await host.Submit("form#limits", ("Input.Days", "99"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit("form#limits", ("Input.Days", "2"), ("Input.Topics", "1"));
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
        var lin = await Given.Member(app, "新来的");
        await lin.Say(group, "第一个");
        await lin.See("/topics/new");
        await lin.Submit("form#topic", ("Input.Title", "第二个"), ("Input.Group", group["/groups/".Length..]));
        lin.Text.ShouldContain("来的头 2 天，一天最多开 1 个话题");
    }

    [Fact]
    public async Task A_brake_holds_the_door_new_voices_and_links_for_some_hours_and_all_hosts_see_it()
    {
        var app = await Start(with: MindingNewcomers);
        var (host, other) = (await Given.Host(app), await Given.Host(app, "阿岭"));
        var group = await host.Found("拉闸");
        var topic = await host.Say(group, "大家好");
        var old = await Given.Member(app, "老友");
        app.Clock.Pass(TimeSpan.FromDays(10));
        var lin = await Given.Member(app, "新来的");
        await host.See("/desk/brakes");
        await host.Submit("form#brake", ("Input.Why", "有人刷广告"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Html.ShouldContain("有人刷广告");
        await host.Submit(
            "form#brake",
            ("Input.What", "Door"),
            ("Input.What", "NewVoices"),
            ("Input.What", "Links"),
            ("Input.Hours", "3"),
            ("Input.Why", "有人刷广告")
        );
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);

        (await other.See("/desk")).Text.ShouldContain("闸拉着");
        (await other.See("/desk/brakes")).Text.ShouldContain(host.Name);
        await app.Settle();
        (await other.See("/notices")).Text.ShouldContain("有人刷广告");
        (await lin.Reply(topic, "新人的话")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("请刚来的朋友先看看");
        lin.Html.ShouldContain("新人的话");
        (await old.Reply(topic, "老友的话")).Status.ShouldBe(HttpStatusCode.OK);
        (await old.Reply(topic, "看 https://a.example/x")).Text.ShouldContain("先不发链接");
        (await host.Reply(topic, "看 https://a.example/x")).Status.ShouldBe(HttpStatusCode.OK);
        var code = await Given.Invitation(app);
        var waiting = await new Visitor(app).See($"/join/{code}");
        await waiting.Submit("form#join", ("Input.Name", "门外的人"), ("Input.Email", "outside@example.com"), ("Input.Password", Given.Password));
        waiting.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        waiting.Text.ShouldContain("你的邀请还在");

        app.Clock.Pass(TimeSpan.FromHours(3.1));
        (await lin.Reply(topic, "闸松了")).Status.ShouldBe(HttpStatusCode.OK, "it ends by itself");
        await waiting.See($"/join/{code}");
        await waiting.Submit("form#join", ("Input.Name", "门外的人"), ("Input.Email", "outside@example.com"), ("Input.Password", Given.Password));
        waiting.At.ShouldBe("/", waiting.Text);
        foreach (var stranger in new[] { lin, await Given.ProductManager(app) })
            (await stranger.Open("/desk/brakes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_brake_is_let_go_early_by_any_host()
    {
        var app = await Start(with: MindingNewcomers);
        var (host, other) = (await Given.Host(app), await Given.Host(app, "阿岭"));
        await host.See("/desk/brakes");
        await host.Submit("form#brake", ("Input.What", "Links"), ("Input.Hours", "24"), ("Input.Why", "看看再说"));
        await other.See("/desk/brakes");
        await other.Submit("form#release");
        other.Text.ShouldContain($"{other.Name}提前松开了");
        (await host.See("/desk")).Text.ShouldNotContain("闸拉着");
    }

    [Fact]
    public async Task Many_new_people_within_minutes_are_a_hint_to_hosts_and_nothing_happens_to_them()
    {
        var app = await Start(with: MindingNewcomers);
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("热闹"), "大家好");
        for (var i = 1; i <= 4; i++)
            await (await Given.Member(app, $"新人{i}")).Reply(topic, $"来了 {i}");
        await app.Settle();
        (await host.See("/desk")).Text.ShouldNotContain("刚来的人在写");
        for (var i = 5; i <= 7; i++)
            (await (await Given.Member(app, $"新人{i}")).Reply(topic, $"来了 {i}")).Status.ShouldBe(HttpStatusCode.OK);
        await app.Settle();
        (await host.See("/desk")).Text.ShouldContain("五位刚来的人在写");
        (await app.Read(db => db.Set<Burst>().CountAsync())).ShouldBe(1, "one hint an hour");
        await host.Press("知道了");
        host.Text.ShouldNotContain("刚来的人在写");
    }

    [Fact]
    public async Task One_link_in_a_third_group_is_held_kept_for_its_writer_and_shown_at_the_desk()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var groups = new List<string>();
        for (var i = 0; i < 4; i++)
            groups.Add(await host.Found("群发"));
        var secret = await host.Found("看不见的", Openness.Hidden);
        await lin.Say(groups[0], "好东西", "看 https://shop.example/deal?utm_source=a");
        await lin.Say(groups[0], "又说一次", "同一个组 https://shop.example/deal");
        await lin.Say(groups[1], "好东西", "看 https://www.shop.example/deal/");
        await lin.See($"/topics/new?group={groups[2]["/groups/".Length..]}");
        await lin.Submit("form#topic", ("Input.Title", "第三个组"), ("Input.Body", "看 https://shop.example/deal?spm=9 真的好"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("好几个组了：shop.example/deal");
        lin.Html.ShouldContain("真的好");
        (await lin.See("/me/standing")).Html.ShouldContain("真的好");
        await host.See("/desk");
        host.Find("#held")!.TextContent.ShouldContain("shop.example/deal");
        host.Find("#held")!.TextContent.ShouldContain(lin.Name);
        host.Text.ShouldNotContain("看不见的");
        (await lin.Say(groups[2], "别的链接", "https://other.example/a")).ShouldNotBeNull();
        (await (await Given.Member(app, "另一位")).Say(groups[2], "我也觉得好", "https://shop.example/deal")).ShouldNotBeNull();
        app.Clock.Pass(TimeSpan.FromDays(1.1));
        (await lin.Say(groups[3], "过了一天", "https://shop.example/deal")).ShouldNotBeNull();

        app.Clock.Pass(TimeSpan.FromDays(3));
        await app.Acts.Run(_ => Task.CompletedTask);
        await Microsoft
            .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetServices<IRoutine>(app.Services)
            .OfType<ForgetLinks>()
            .Single()
            .Run("", TestContext.Current.CancellationToken);
        (await app.Read(db => db.Set<LinkSighting>().CountAsync())).ShouldBe(0);
        secret.ShouldNotBeNull();
    }

    [Fact]
    public async Task Several_new_people_with_one_link_are_held_in_the_third_group()
    {
        var app = await Start(with: MindingNewcomers);
        var host = await Given.Host(app);
        var groups = new[] { await host.Found("甲"), await host.Found("乙"), await host.Found("丙") };
        await (await Given.Member(app, "新人一")).Say(groups[0], "看", "https://shop.example/raid");
        await (await Given.Member(app, "新人二")).Say(groups[1], "看", "https://shop.example/raid");
        var third = await Given.Member(app, "新人三");
        await third.See($"/topics/new?group={groups[2]["/groups/".Length..]}");
        await third.Submit("form#topic", ("Input.Title", "看"), ("Input.Body", "https://shop.example/raid"));
        third.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Read(db => db.Set<HeldPost>().SingleAsync())).People.ShouldBe(3);
    }

    [Fact]
    public async Task Words_are_hinted_at_once_and_go_out_as_they_are_when_that_is_meant()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var group = await host.Found("用词");
        await lin.See($"/topics/new?group={group["/groups/".Length..]}");
        await lin.Submit("form#topic", ("Input.Title", "国家级的车"), ("Input.Body", "我最近第一次开"));
        lin.Text.ShouldContain("发之前，有句话想提醒你");
        lin.Text.ShouldContain("广告法第九条");
        lin.Html.ShouldContain("我最近第一次开");
        lin.Find(".refused").ShouldBeNull("it is a hint, no refusal");
        await lin.Press("就这么发");
        lin.At.ShouldStartWith("/topics/");
        var topic = lin.At;
        await lin.Reply(topic, "你这个脑残");
        lin.Text.ShouldContain("这话伤人");
        await lin.Submit("form#reply", ("Input.Body", "我不同意"));
        lin.Text.ShouldContain("我不同意");
        await lin.See("/ideas/new");
        await lin.Submit("form#idea", ("Input.Title", "要史上最强的座椅"));
        lin.Text.ShouldContain("发之前");
        (await app.Read(db => db.Ideas().CountAsync())).ShouldBe(0);

        var room = await lin.WriteTo(host, "你这个智障");
        (await host.See(room)).Text.ShouldContain("智障", Case.Sensitive, "a line is never stopped");
    }

    [Fact]
    public async Task Hosts_add_words_let_others_pass_and_take_theirs_out()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var group = await host.Found("用词");
        await host.See("/desk/words");
        host.Text.ShouldContain("中华人民共和国广告法");
        await host.Submit("form#word", ("Input.Word", " "));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit("form#word", ("Input.Word", "跑分王"), ("Input.Kind", "Advertising"), ("Input.Instead", "说说怎么测的"));
        await host.Submit("form#word", ("Input.Word", "顶级版"), ("Input.Kind", "LetPass"));
        host.Find("#added")!.TextContent.ShouldContain("跑分王");
        await lin.See($"/topics/new?group={group["/groups/".Length..]}");
        await lin.Submit("form#topic", ("Input.Title", "又是跑分王"));
        lin.Text.ShouldContain("说说怎么测的");
        (await lin.Say(group, "我买了顶级版")).ShouldStartWith("/topics/");
        await host.See("/desk/words");
        host.Page.QuerySelectorAll("#added li").Single(l => l.TextContent.Contains("跑分王", StringComparison.Ordinal)).QuerySelector("form")!.Id = "out";
        await host.Submit("form#out");
        (await lin.Say(group, "再说跑分王")).ShouldStartWith("/topics/");
        foreach (var stranger in new[] { lin, await Given.ProductManager(app) })
            (await stranger.Open("/desk/words")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

public sealed class BrakesTestsOnSqlite() : BrakesTests(false);

public sealed class BrakesTestsOnPostgres() : BrakesTests(true);
