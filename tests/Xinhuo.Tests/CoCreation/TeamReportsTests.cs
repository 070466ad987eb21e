using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Projects;
using Xinhuo.Community.Safety;
using Xinhuo.Tests.Community.Safety;

namespace Xinhuo.Tests.CoCreation;

/// <summary>A line of a team's chat that one of the team brings to the hosts' desk: it brings itself and no more, and opens nothing (law 3, decision 603).</summary>
public abstract class TeamReportsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_reported_line_reaches_the_desk_alone_and_the_room_stays_the_teams()
    {
        var app = await Start();
        var (host, chen, lin) = (await Given.Host(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        var chat = await Chat(chen, team);
        await Say(chen, chat, "先别告诉别人");
        await Say(lin, chat, "难听的话二〇二六");
        await Say(chen, chat, "后来又和好了");
        var said = await Line(chen, chat, "难听的话二〇二六");
        await chen.See($"{chat}/{said}/report");
        chen.Text.ShouldContain("难听的话二〇二六");
        await chen.Submit("form#report", ("Input.Why", "Hurtful"), ("Input.Words", "他在气头上"));

        await host.See("/desk");
        host.Text.ShouldContain("难听的话二〇二六");
        foreach (var kept in (string[])["先别告诉别人", "后来又和好了", "送你到垭口·续"])
            host.Text.ShouldNotContain(kept);
        host.Html.ShouldNotContain(chat);
        await FindsNoRoom(host, team, chat, said);

        await Desks.Decide(host, "难听的话二〇二六", "hide", "骂人了");
        await app.Settle();
        (await chen.See(chat)).Text.ShouldContain("收起了一句话");
        chen.Text.ShouldNotContain("难听的话二〇二六");
        foreach (var kept in (string[])["先别告诉别人", "后来又和好了"])
            chen.Text.ShouldContain(kept);
        (await lin.See("/notices")).Text.ShouldContain("骂人了");
        (await chen.See("/notices")).Text.ShouldContain("看过以后收起来了");
        await FindsNoRoom(host, team, chat, said);
        (await host.See("/desk/book")).Html.ShouldNotContain(chat);
        // It was asked for by one of the team, and is told to the team as that.
        (await app.Read(db => StaffInRoom.Of(db, Calling.Id(team)))).ShouldBe(new StaffInRoom(1, 0));
        (await chen.See(team + "/room")).Find("#staff-count")!.TextContent.ShouldContain("没请自来的改动：0 次");
    }

    [Fact]
    public async Task Let_stand_nothing_happened_in_the_room_and_nobody_learns_that_somebody_asked()
    {
        var app = await Start();
        var (host, chen, lin) = (await Given.Host(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        var chat = await Chat(chen, team);
        await Say(lin, chat, "我不同意你的剪法");
        var said = await Line(chen, chat, "我不同意你的剪法");
        var before = (await lin.See(team + "/room/log")).Text;
        await chen.See($"{chat}/{said}/report");
        await chen.Submit("form#report", ("Input.Why", "Hurtful"));
        await Desks.Decide(host, "我不同意你的剪法", "dismiss", "不同意是可以的");
        await app.Settle();
        (await lin.See(chat)).Text.ShouldContain("我不同意你的剪法");
        (await lin.See("/notices")).Text.ShouldNotContain("不同意是可以的");
        (await lin.See(team + "/room/log")).Text.ShouldBe(before);
        (await app.Read(db => StaffInRoom.Of(db, Calling.Id(team)))).ShouldBe(new StaffInRoom(0, 0));
        await FindsNoRoom(host, team, chat, said);
    }

    [Fact]
    public async Task Whom_the_team_let_in_of_the_brand_brings_no_line_of_it_to_the_desk()
    {
        var app = await Start();
        var (host, luo, chen, lin) = (
            await Given.Host(app),
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟")
        );
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/guests");
        await chen.Submit("form#invite", ("Who", $"{host.Id}"), ("Days", "3"));
        await app.Settle();
        var chat = await Chat(chen, team);
        await Say(chen, chat, "这条片子我们自己来");
        var said = await Line(chen, chat, "这条片子我们自己来");
        (await host.See($"{chat}/{said}")).Find($"a[href='{chat}/{said}/report']").ShouldBeNull();
        (await lin.See($"{chat}/{said}")).Find($"a[href='{chat}/{said}/report']").ShouldNotBeNull();
        foreach (var who in new[] { host, luo })
        {
            (await who.Open($"{chat}/{said}/report")).Status.ShouldBe(HttpStatusCode.NotFound, who.Name);
            (await Post(who, $"{chat}/{said}/report", ("Input.Why", "Hurtful"))).ShouldBe(HttpStatusCode.NotFound, who.Name);
        }
        (await app.Read(db => db.Set<Report>().CountAsync())).ShouldBe(0);
    }

    private static async Task FindsNoRoom(Visitor host, string team, string chat, int line)
    {
        foreach (var page in (string[])[chat, $"{chat}/{line}", $"{chat}/{line}/report", chat + "/about", chat + "/lines", team + "/room", team + "/room/log"])
            (await host.Open(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        foreach (var (act, field) in ((string, string)[])[($"{chat}/{line}", "Body"), ($"{chat}/{line}?handler=Withdraw", "Body"), (chat, "Input.Body")])
            (await Post(host, act, (field, "主理人改的"))).ShouldBe(HttpStatusCode.NotFound, act);
    }

    private static async Task<HttpStatusCode> Post(Visitor who, string address, (string Key, string Value) field)
    {
        await who.See("/sign-out");
        var token = who.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, [field.Key] = field.Value };
        return (await who.Http.PostAsync(address, new FormUrlEncodedContent(form))).StatusCode;
    }

    private static async Task<string> Chat(Visitor who, string team) => (await who.See(team + "/room")).Find("#talk a")!.GetAttribute("href")!;

    private static async Task Say(Visitor who, string chat, string words)
    {
        await who.See(chat);
        await who.Submit("form#say", ("Input.Body", words));
    }

    private static async Task<int> Line(Visitor who, string chat, string words)
    {
        await who.See(chat);
        var row = who.Page.QuerySelectorAll("li[id^=m]").Single(l => l.TextContent.Contains(words, StringComparison.Ordinal));
        return int.Parse(row.Id![1..], System.Globalization.CultureInfo.InvariantCulture);
    }
}

public sealed class TeamReportsOnSqlite() : TeamReportsTests(postgres: false);

public sealed class TeamReportsOnPostgres() : TeamReportsTests(postgres: true);
