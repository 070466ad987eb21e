using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Ideas;

public abstract class ProposeIdeaTests(App app)
{
    [Fact]
    public async Task An_idea_for_the_whole_house_is_a_topic_that_everybody_may_talk_over()
    {
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var idea = await luo.Propose("雨刮器听得懂雨停了");

        (await zhou.See("/ideas")).Text.ShouldContain("雨刮器听得懂雨停了");
        zhou.Text.ShouldContain("全家的事");
        await zhou.Reply(idea, "我那台也是，停了还刮。");
        (await luo.See(idea)).Text.ShouldContain("停了还刮");
        (await zhou.See("/search?q=雨刮器听得懂")).Text.ShouldContain("雨刮器听得懂雨停了");
    }

    [Fact]
    public async Task What_is_near_is_shown_first_and_nothing_typed_is_lost()
    {
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var first = await luo.Propose("后备厢灯再亮一点");

        await zhou.See("/ideas/new");
        await zhou.Submit("form#idea", ("Input.Title", "后备厢的灯能不能再亮一点"), ("Input.Body", "晚上找不到东西。"));
        zhou.Find(".near-ideas a[href]")!.GetAttribute("href").ShouldBe(first + "#idea");
        zhou.Find("[name='Input.Title']")!.GetAttribute("value").ShouldBe("后备厢的灯能不能再亮一点");
        zhou.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("晚上找不到东西。");
        (await app.Read(db => db.Topics().CountAsync(t => t.Title == "后备厢的灯能不能再亮一点"))).ShouldBe(0);

        await zhou.Submit("form#idea");
        zhou.At.ShouldStartWith("/topics/");
        (await app.Read(db => db.Topics().CountAsync(t => t.Title == "后备厢的灯能不能再亮一点"))).ShouldBe(1);
    }

    [Fact]
    public async Task While_typing_what_is_near_is_asked_for_and_never_from_behind_a_door()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        await host.Propose("方向盘下面加一个挂钩", await host.Found("藏着提", Openness.Hidden));
        var asked = "/ideas/new?handler=Near&kind=Idea&Input.Title=" + Uri.EscapeDataString("方向盘下面加个挂钩");
        (await host.See(asked)).Text.ShouldContain("方向盘下面加一个挂钩");
        (await luo.See(asked)).Text.ShouldNotContain("挂钩");
    }

    [Fact]
    public async Task What_was_near_and_shown_while_typing_is_not_shown_once_more()
    {
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        await luo.Propose("雨伞有个地方放");
        await zhou.See("/ideas/new?handler=Near&kind=Idea&Input.Title=" + Uri.EscapeDataString("雨伞要有个地方放"));
        var seen = zhou.Find(".near-ideas input[name='Input.Seen']")!.GetAttribute("value")!;
        await zhou.See("/ideas/new");
        await zhou.Submit("form#idea", ("Input.Title", "雨伞要有个地方放"), ("Input.Seen", seen));
        zhou.At.ShouldStartWith("/topics/", customMessage: zhou.Text);
    }

    [Fact]
    public async Task From_a_topic_it_is_cited_and_begins_in_its_group()
    {
        var luo = await Given.Member(app, "罗大川");
        var group = await (await Given.Host(app)).Found("聊出来的");
        var topic = await luo.Say(group, "今天又被后视镜晃了");
        var idea = await luo.Propose("后视镜自己变暗", topic: Rooms.Topic(topic).Value.ToString());
        luo.Find("#idea a.link")!.GetAttribute("href").ShouldBe(topic);
        (await Proposals.Stored(app, idea)).Cites.ShouldBe(Rooms.Topic(topic));
        (await Rooms.Stored(app, idea)).GroupId.ShouldBe((await Rooms.Stored(app, topic)).GroupId);
        (await luo.See($"{group}?kind=Idea")).Text.ShouldContain("后视镜自己变暗");
    }

    [Fact]
    public async Task Talk_that_is_taken_back_meanwhile_stands_in_nobodys_way()
    {
        var luo = await Given.Member(app, "罗大川");
        var topic = await luo.Say(await (await Given.Host(app)).Found("说了又收"), "顺口一提");
        await luo.See($"/ideas/new?topic={Rooms.Topic(topic).Value}");
        await app.Acts.Run(db => db.Topics().Where(t => t.Id == Rooms.Topic(topic)).ExecuteUpdateAsync(t => t.SetProperty(x => x.WithdrawnAt, app.Time.Now)));
        await luo.Submit("form#idea", ("Input.Title", "雨刷自己知道下雨"), ("Input.Body", "每次都想。"));
        if (luo.Find(".near-ideas") is not null)
            await luo.Submit("form#idea");
        luo.At.ShouldStartWith("/topics/", customMessage: luo.Text);
        (await Proposals.Stored(app, luo.At)).Cites.ShouldBeNull();
    }

    [Fact]
    public async Task Behind_a_closed_door_it_is_nowhere_for_outsiders()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        foreach (var door in (Openness[])[Openness.Hidden, Openness.OnRequest])
        {
            var group = await host.Found("关起门提", door);
            var idea = await host.Propose($"屋里才说的事情{door}", group);
            (await host.See("/ideas")).Text.ShouldContain($"屋里才说的事情{door}");

            (await luo.See("/ideas")).Text.ShouldNotContain("屋里才说的事情");
            (await luo.Open(idea)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await luo.Open($"/ideas/new?topic={Proposals.Id(idea)}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await luo.See("/search?q=屋里才说的事情")).Html.ShouldNotContain(Proposals.Id(idea));
            (await luo.Open($"/ideas/new?group={group["/groups/".Length..]}")).Status.ShouldBe(HttpStatusCode.NotFound);
            await luo.See("/ideas/new");
            luo.Find("form#idea")!.SetAttribute("action", $"/ideas/{Proposals.Id(idea)}/voice");
            (await luo.Submit("form#idea")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Without_a_title_it_is_refused_in_words_and_pressed_twice_said_once()
    {
        var luo = await Given.Member(app, "罗大川");
        await luo.See("/ideas/new?kind=Discovery");
        await luo.Submit("form#idea", ("Input.Title", " "), ("Input.Body", "长按就行。"));
        luo.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        luo.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("长按就行。");

        await luo.See("/ideas/new");
        var pen = Hostile.Pen.Here(luo, "form#idea");
        await pen.Say(("Input.Title", "只说一次就够的事"), ("Input.Seen", "true"));
        await pen.Say(("Input.Title", "只说一次就够的事"), ("Input.Seen", "true"));
        (await app.Read(db => db.Topics().CountAsync(t => t.Title == "只说一次就够的事"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_list_pages_by_key_and_leaves_nobody_out()
    {
        var luo = await Given.Member(app, "罗大川");
        var said = new List<string>();
        for (var number = 0; number < 23; number++)
        {
            await app.Acts.Run(async db =>
                await Xinhuo.Community.Ideas.ProposeIdea.Do(
                    db,
                    new(luo.Id, Xinhuo.Platform.Web.Role.Member),
                    null,
                    TopicKind.Idea,
                    new PostWords($"翻页 {number}", "", "", [], [], null),
                    new Xinhuo.Platform.Localization.Words(),
                    app.Time.Now
                )
            );
            said.Add($"翻页 {number}");
        }
        var seen = new List<string>();
        for (var at = "/ideas"; at is not null; at = luo.Find("#ideas .more a")?.GetAttribute("href"))
        {
            await luo.See(at);
            seen.AddRange(luo.Page.QuerySelectorAll("#ideas a.name").Select(a => a.TextContent).Where(t => t.StartsWith("翻页", StringComparison.Ordinal)));
        }
        seen.Count.ShouldBe(23);
        seen.ShouldBe(said, ignoreOrder: true);
    }
}

[Collection(Engines.Sqlite)]
public sealed class ProposeIdeaOnSqlite(SqliteApp app) : ProposeIdeaTests(app);

[Collection(Engines.Postgres)]
public sealed class ProposeIdeaOnPostgres(PostgresApp app) : ProposeIdeaTests(app);
