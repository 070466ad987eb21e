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
    public async Task An_opinion_is_a_duty_of_those_staff_who_may_see_it_alone()
    {
        var (host, pm) = (await Given.Host(app), await Given.ProductManager(app));
        var inside = await host.Say(await host.Found("深夜", Xinhuo.Community.Openness.Hidden), "只在屋里说的意见");
        await Worth(host, inside);
        Opinions(await host.See("/")).ShouldNotBeNull();
        var before = Opinions(await pm.See("/"))?.TextContent;

        var outside = await host.Say(await host.Found("真话"), "谁都听得见的意见");
        await Worth(host, outside);
        Opinions(await pm.See("/")).ShouldNotBeNull().TextContent.ShouldNotBe(before);
        await host.See($"{outside}/0/withdraw");
        await host.Submit("form#withdraw");
        Opinions(await pm.See("/"))?.TextContent.ShouldBe(before);
        await pm.See("/listening");
        pm.Text.ShouldNotContain("只在屋里说的意见");
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
        (await Said(luo, $"{topic}/follow?level=Follow")).ShouldBe("好，有新回复就告诉你。");
    }

    [Fact]
    public async Task Only_what_was_written_and_has_arrived_lets_its_draft_go()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("草稿"), "写到一半");
        await luo.See(topic);
        (await Said(luo, $"{topic}/follow?level=Follow")).ShouldNotStartWith("+");
        (await Said(luo, topic, ("Input.Body", "写完了"))).ShouldBe("+");
        (await Said(luo, $"{topic}/1/edit", ("Input.Body", "写得更好"))).ShouldStartWith("+改");
    }

    private static async Task<string> Said(Visitor visitor, string address, params (string Name, string Value)[] typed)
    {
        var token = visitor.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await visitor.Http.PostAsync(
            address,
            new FormUrlEncodedContent([.. typed.Append(("__RequestVerificationToken", token)).Select(t => KeyValuePair.Create(t.Item1, t.Item2))]),
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("xinhuo.said=", StringComparison.Ordinal));
        return Uri.UnescapeDataString(cookie["xinhuo.said=".Length..].Split(';')[0]);
    }

    private static AngleSharp.Dom.IElement? Opinions(Visitor visitor) => visitor.Find(".leads a[href='/listening'] .name");

    private static async Task Worth(Visitor visitor, string topic)
    {
        await visitor.See(topic);
        await visitor.Press("值得");
    }

    private static string[] Steps(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".leads a").Select(a => a.GetAttribute("href")!)];
}

[Collection(Engines.Sqlite)]
public sealed class ArrivingTestsOnSqlite(SqliteApp app) : ArrivingTests(app);

[Collection(Engines.Postgres)]
public sealed class ArrivingTestsOnPostgres(PostgresApp app) : ArrivingTests(app);
