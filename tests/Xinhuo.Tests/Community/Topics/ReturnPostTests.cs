using System.Net;
using Xinhuo.Platform.Search;

namespace Xinhuo.Tests.Community.Topics;

/// <summary>Who took a post back sees for ten minutes what it said, and may put it back; nobody else sees it, and nobody later.</summary>
public abstract class ReturnPostTests(App app)
{
    [Fact]
    public async Task A_reply_taken_back_shows_its_words_to_its_author_alone_and_comes_back()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var topic = await host.Say(await host.Found("放回去"), "有人去过吗");
        await lin.Reply(topic, "螺丝记得带两颗备用的");
        await Withdraw(lin, $"{topic}/1");
        lin.Find("#r1 .taken-back")!.TextContent.ShouldContain("螺丝记得带两颗备用的");
        (await host.See(topic)).Html.ShouldNotContain("螺丝记得带");
        (await app.Read(db => db.Find("螺丝", [], kind: "reply"))).ShouldBeEmpty();

        await host.Http.PostAsync($"{topic}/1/withdraw?handler=Return", Token(host));
        (await host.See(topic)).Html.ShouldNotContain("螺丝记得带");

        await lin.See(topic);
        await lin.Press("放回去");
        lin.Find("#r1 .taken-back").ShouldBeNull();
        (await host.See(topic)).Find("#r1 .prose")!.TextContent.ShouldContain("螺丝记得带两颗备用的");
        (await app.Read(db => db.Find("螺丝", [], kind: "reply"))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_topic_comes_back_with_its_place_in_the_list()
    {
        var host = await Given.Host(app);
        var group = await host.Found("放回去");
        var topic = await host.Say(group, "缆绳要不要换新的");
        await Withdraw(host, $"{topic}/0");
        (await host.See(group)).Html.ShouldNotContain("缆绳要不要");
        await host.See(topic);
        host.Find(".taken-back")!.TextContent.ShouldContain("缆绳要不要换新的");
        await host.Press("放回去");
        host.Find("h1")!.TextContent.ShouldBe("缆绳要不要换新的");
        (await host.See(group)).Html.ShouldContain("缆绳要不要");
    }

    [Fact]
    public async Task After_ten_minutes_it_stays_taken_back()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("放回去"), "晚了");
        await Withdraw(host, $"{topic}/0");
        host.Find(".taken-back").ShouldNotBeNull();
        var token = Token(host);
        app.Clock.Pass(TimeSpan.FromMinutes(10));
        (await host.See(topic)).Find(".taken-back").ShouldBeNull();
        (await host.Http.PostAsync($"{topic}/0/withdraw?handler=Return", token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Rooms.Stored(app, topic)).WithdrawnAt.ShouldNotBeNull();
    }

    private static async Task Withdraw(Visitor who, string post)
    {
        await who.See($"{post}/withdraw");
        await who.Submit("form#withdraw");
        who.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static FormUrlEncodedContent Token(Visitor who) =>
        new([KeyValuePair.Create("__RequestVerificationToken", who.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
}

[Collection(Engines.Sqlite)]
public sealed class ReturnPostOnSqlite(SqliteApp app) : ReturnPostTests(app);

[Collection(Engines.Postgres)]
public sealed class ReturnPostOnPostgres(PostgresApp app) : ReturnPostTests(app);
