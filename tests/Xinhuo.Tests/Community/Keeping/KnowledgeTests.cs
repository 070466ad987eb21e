using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Keeping;

public abstract class KnowledgeTests(App app)
{
    private async Task<string> Route(Visitor author, string group, string title)
    {
        await author.See($"/topics/new?kind=Route&group={group["/groups/".Length..]}");
        await author.Submit(
            "form#topic",
            ("Input.Title", title),
            ("Input.Kilometres", "82"),
            ("Input.Hours", "3.5"),
            ("Input.Season", "四月到十月"),
            ("Input.Stops", "新都桥：早上逆光最好\n\n鱼子西"),
            ("Input.Cautions", "十月就结冰"),
            ("Input.Body", "")
        );
        author.At.ShouldStartWith("/topics/", customMessage: author.Text);
        return author.At;
    }

    [Fact]
    public async Task A_route_has_its_line_its_stops_and_what_to_mind()
    {
        var host = await Given.Host(app);
        var topic = await Route(host, await host.Found("走路线"), "备用垭口");

        await host.See(topic);

        host.Find("svg.route").ShouldNotBeNull();
        host.Page.QuerySelectorAll(".stops li").Length.ShouldBe(2);
        host.Text.ShouldContain("早上逆光最好");
        host.Text.ShouldContain("82 公里·3.5 小时·四月到十月");
        host.Text.ShouldContain("十月就结冰");
        var stored = (RouteObject)KnowledgeObject.Read((await Rooms.Stored(app, topic)).Knowledge)!;
        stored.Stops[0].ShouldBe(new RouteStop("新都桥", "早上逆光最好"));
        (await host.See("/search?q=鱼子西")).Page.QuerySelectorAll("#hits > li").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_line_drawn_on_the_sheet_or_typed_is_the_line_that_is_shown()
    {
        var host = await Given.Host(app);
        var topic = await Route(host, await host.Found("画路线"), "画出来的路");
        await host.See($"{topic}/0/edit");
        host.Find(".line-pad[data-script] input[type=text]").ShouldNotBeNull("without script it is a line of text");

        await host.Submit("form#edit", ("Input.Line", "0.1,0.4 0.5,0.2 0.9,0.3 nonsense 1,"));

        host.Find("svg.route .way")!.GetAttribute("d")!.Split('C').Length.ShouldBe(3, "two pieces through three bends");
        await host.See($"{topic}/0/edit");
        host.Find("[name='Input.Line']")!.GetAttribute("value").ShouldBe("0.1,0.4 0.5,0.2 0.9,0.3");
    }

    [Fact]
    public async Task Others_keep_it_for_themselves_and_build_on_it_with_the_origin_named_on_both()
    {
        var host = await Given.Host(app);
        var group = await host.Found("接着改");
        var origin = await Route(host, group, "老路");
        var luo = await Given.Member(app, "罗大川");
        await luo.See(origin);
        await luo.Press("存下来");
        luo.Text.ShouldContain("一个人存下了它");
        (await luo.See("/me/saved")).Text.ShouldContain("老路");
        (await host.See("/me/saved")).Text.ShouldNotContain("老路");

        await luo.See($"/topics/new?from={Rooms.Topic(origin).Value}");
        luo.Find("[name='Input.Stops']")!.TextContent.ShouldContain("新都桥：早上逆光最好");
        await luo.Submit("form#topic", ("Input.Title", "老路，绕开修路那段"), ("Input.Group", group["/groups/".Length..]));
        var built = luo.At;
        luo.Text.ShouldContain($"从{host.Name}的这一份接着改来");

        await host.See(origin);
        host.Text.ShouldContain("一个人接着改过");
        host.Text.ShouldContain("老路，绕开修路那段");
        (await Rooms.Stored(app, built)).BuildsOn.ShouldBe(Rooms.Topic(origin));
        await luo.See(origin);
        await luo.Press("存下了");
        (await Rooms.Stored(app, origin)).SaveCount.ShouldBe(0);
    }

    [Fact]
    public async Task From_a_closed_room_nobody_builds()
    {
        var host = await Given.Host(app);
        var origin = await Route(host, await host.Found("密路", Openness.Hidden), "不外传");
        var luo = await Given.Member(app, "罗大川");

        (await luo.Open($"/topics/new?from={Rooms.Topic(origin).Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.See($"/topics/new?from={Rooms.Topic(origin).Value}");
    }

    [Theory]
    [InlineData("GearList", "Input.Items", "雪链：垭口结冰\n保温壶", ".gear li", 2)]
    [InlineData("HowTo", "Input.Steps", "先停稳\n铺平\n扣上", ".steps li", 3)]
    public async Task Lists_and_how_tos_are_written_a_line_at_a_time(string kind, string field, string lines, string items, int count)
    {
        var host = await Given.Host(app);
        var group = await host.Found("清单");
        await host.See($"/topics/new?kind={kind}&group={group["/groups/".Length..]}");

        await host.Submit("form#topic", ("Input.Title", "冬天上高原"), (field, lines));

        host.Page.QuerySelectorAll(items).Length.ShouldBe(count);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_beside_its_field_and_everything_is_kept()
    {
        var host = await Given.Host(app);
        var group = await host.Found("数字");
        await host.See($"/topics/new?kind=Route&group={group["/groups/".Length..]}");

        await host.Submit("form#topic", ("Input.Title", "好路"), ("Input.Kilometres", "很远"), ("Input.Stops", "新都桥"));

        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Find("#Input_Kilometres-error")!.TextContent.ShouldContain("数字");
        host.Find("[name='Input.Kilometres']")!.GetAttribute("value").ShouldBe("很远");
        host.Find("[name='Input.Stops']")!.TextContent.Trim().ShouldBe("新都桥");
    }
}

[Collection(Engines.Sqlite)]
public sealed class KnowledgeOnSqlite(SqliteApp app) : KnowledgeTests(app);

[Collection(Engines.Postgres)]
public sealed class KnowledgeOnPostgres(PostgresApp app) : KnowledgeTests(app);
