using System.Net;

namespace Xinhuo.Tests.CoCreation;

/// <summary>还缺人的小队 on the service board: what every member reads at the call, for how long a seat has stood empty, and nothing from the room.</summary>
public abstract class TeamsInNeedTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_seat_that_stands_empty_brings_its_team_to_the_board_until_somebody_sits_there()
    {
        var app = await Start();
        var (host, pm, chen, lin, luo) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        var brief = await pm.PutBrief("在路上", 2, "driving", "aerial");
        var team = await chen.Call("送你到垭口", brief, "aerial", "editing");
        var own = await chen.Call("自己想拍的", null, "aerial");
        (await Board(host)).ShouldBeNull("people find a call by themselves first");
        app.Clock.Pass(TimeSpan.FromHours(50));
        var board = (await Board(host)).ShouldNotBeNull();
        board.ShouldContain("陈牧野");
        board.ShouldContain("《送你到垭口》还缺航拍、剪辑。");
        board.ShouldContain("等了两天");
        board.ShouldNotContain("自己想拍的", customMessage: "it answers no brief");
        host.Find($"#queue-teams ~ ul a.button[href='/introductions/new?of={chen.Id}']").ShouldNotBeNull();
        host.Find($"#queue-teams ~ ul a[href='{team}']").ShouldNotBeNull();
        host.Html.ShouldNotContain(own);
        (await host.See("/")).Html.ShouldNotContain(team, customMessage: "it is nobody's duty");
        (await lin.Open("/service")).Status.ShouldBe(HttpStatusCode.NotFound);

        await Sit(app, lin, chen, team, "aerial");
        (await Board(host))!.ShouldContain("《送你到垭口》还缺剪辑。");
        await Sit(app, luo, chen, team, "editing");
        (await Board(host)).ShouldBeNull("nobody is missing");
    }

    [Fact]
    public async Task A_seat_left_again_has_stood_empty_since_then_and_a_call_that_is_over_for_nobody()
    {
        var app = await Start();
        var (host, pm, chen, lin) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟")
        );
        var brief = await pm.PutBrief("在路上", 2, "driving", "aerial");
        var team = await chen.Call("送你到垭口", brief, "aerial");
        await Sit(app, lin, chen, team, "aerial");
        app.Clock.Pass(TimeSpan.FromDays(9));
        (await Board(host)).ShouldBeNull();
        await lin.See(team + "/go");
        await lin.Submit("form#leave");
        await app.Settle();
        (await Board(host)).ShouldBeNull("it stands empty since a moment ago");
        app.Clock.Pass(TimeSpan.FromHours(73));
        (await Board(host))!.ShouldContain("等了三天");

        await chen.See(team + "/go");
        await chen.Submit("form#end");
        (await Board(host)).ShouldBeNull("its people took the call back");
    }

    [Fact]
    public async Task Once_its_brief_is_called_off_nobody_is_looked_for()
    {
        var app = await Start();
        var (host, pm, chen) = (await Given.Host(app), await Given.ProductManager(app), await Given.Member(app, "陈牧野"));
        var brief = await pm.PutBrief("在路上", 2, "driving", "aerial");
        await chen.Call("送你到垭口", brief, "aerial");
        app.Clock.Pass(TimeSpan.FromDays(3));
        (await Board(host)).ShouldNotBeNull();
        await pm.See(brief + "/edit");
        await pm.Submit("form#call-off", ("Why", "路封了"));
        (await Board(host)).ShouldBeNull();
    }

    [Fact]
    public async Task What_only_the_team_knows_is_not_on_it()
    {
        var app = await Start();
        var (host, pm, chen, lin, luo) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        var brief = await pm.PutBrief("在路上", 2, "driving", "aerial");
        var team = await chen.Call("送你到垭口", brief, "aerial", "editing");
        await Sit(app, lin, chen, team, "editing");
        await luo.Wish(app, team, "aerial", "我飞过垭口");
        await chen.See(team);
        await chen.Press("就是我们了");
        await chen.See(team + "/room/decisions");
        await chen.Submit("form#note", ("Words", "女儿开车，父亲坐副驾。"));
        app.Clock.Pass(TimeSpan.FromDays(2));
        (await Board(host))!.ShouldContain("《送你到垭口》还缺航拍。");
        foreach (var kept in (string[])["罗大川", "我飞过垭口", "林晚舟", "女儿开车"])
            (await Board(host))!.ShouldNotContain(kept);
        (await host.Open(team + "/room")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string?> Board(Visitor host) => (await host.See("/service")).Find("section[aria-labelledby=queue-teams]")?.TextContent;

    private static async Task Sit(App app, Visitor who, Visitor caller, string team, string role)
    {
        await who.Wish(app, team, role);
        await caller.See(team);
        await caller.Press("一起来");
        await app.Settle();
    }
}

public sealed class TeamsInNeedOnSqlite() : TeamsInNeedTests(postgres: false);

public sealed class TeamsInNeedOnPostgres() : TeamsInNeedTests(postgres: true);
