using System.Net;

namespace Xinhuo.Tests.Community.Home;

/// <summary>What home says to who has just come, and to who keeps the house.</summary>
public abstract class ArrivingTests(App app)
{
    [Fact]
    public async Task Who_has_just_come_is_greeted_with_what_to_do_first_until_it_is_done()
    {
        var (host, bai) = (await Given.Host(app), await Given.Member(app, "白露"));
        await bai.See("/");
        bai.Text.ShouldContain($"你来了，{bai.Name}");
        Steps(bai).ShouldBe(["/me/introduction", "/me/profile", "/groups"]);
        bai.Text.ShouldContain("大家最近在聊");

        await bai.See("/me/introduction");
        await bai.Submit("form#introduction", ("Input.Words", "我修旧书，一天大概能补两页。"));
        await bai.Join(await host.Found("旧书"));
        Steps(await bai.See("/")).ShouldBe(["/me/profile"]);

        app.Clock.Pass(TimeSpan.FromDays(15));
        Steps(await bai.See("/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hosts_find_what_waits_for_them_and_members_do_not()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("请看"), "泽家的电话");
        await luo.See($"/report?topic={topic["/topics/".Length..]}&number=0");
        await luo.Submit("form#report", ("Input.Why", "Private"));

        Steps(await host.See("/")).ShouldContain("/desk");
        Steps(await luo.See("/")).ShouldNotContain("/desk");
    }

    [Fact]
    public async Task Ones_own_answer_is_not_new_to_oneself()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("自己的话"), "先说一句");
        await luo.Reply(topic, "第一句");
        await host.See(topic + "?at=1");
        await luo.Reply(topic, "第二句");

        luo.Find("#unread").ShouldBeNull();
        (await host.See(topic + "?at=1")).Find("#unread").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://club.example.com/join/{0}")]
    [InlineData("  {0}  ")]
    [InlineData("https://club.example.com/join/{0}?from=wechat")]
    public async Task An_invitation_may_be_pasted_as_link_or_code(string pasted)
    {
        var code = await Given.Invitation(app);
        var guest = await new Visitor(app).See("/join");
        guest.Find("[name=link]").ShouldNotBeNull();

        await guest.See("/join?link=" + Uri.EscapeDataString(string.Format(System.Globalization.CultureInfo.InvariantCulture, pasted, code)));

        guest.At.ShouldStartWith($"/join/{code}");
        guest.Find("form#join").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_done_is_said_on_the_next_page()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("关注"), "新回复告诉我");
        await luo.See(topic);
        using var answer = await luo.Http.PostAsync(
            $"{topic}/follow?level=Follow",
            new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", luo.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            ]),
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer
            .Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("xinhuo.said=" + Uri.EscapeDataString("好，有新回复就告诉你。"), StringComparison.Ordinal));
    }

    private static string[] Steps(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".duties a").Select(a => a.GetAttribute("href")!)];
}

[Collection(Engines.Sqlite)]
public sealed class ArrivingTestsOnSqlite(SqliteApp app) : ArrivingTests(app);

[Collection(Engines.Postgres)]
public sealed class ArrivingTestsOnPostgres(PostgresApp app) : ArrivingTests(app);
