using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Safety;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Members ask hosts to look; hosts decide, with a reason that those concerned read, and the book keeps it.</summary>
public abstract class SafetyTests(App app)
{
    [Fact]
    public async Task The_desk_and_its_book_are_for_hosts_alone()
    {
        var (member, pm) = (await Given.Member(app, "罗大川"), await Given.ProductManager(app));
        foreach (var page in (string[])["/desk", "/desk/book"])
        {
            (await member.Open(page)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await pm.Open(page)).Status.ShouldBe(HttpStatusCode.NotFound);
            await (await Given.Host(app)).See(page);
        }
        (await new Visitor(app).Open("/report?topic=" + Guid.CreateVersion7(app.Time.Now))).At.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_report_brings_its_lines_to_the_desk_and_the_author_hears_nothing()
    {
        var (host, author, topic) = await Posted("你这种人别再开车了");
        var zhou = await Given.Member(app, "周小满");
        await Report(zhou, topic, 1, "Hurtful", "这话伤人");
        zhou.Text.ShouldContain("交给主理人了");
        await app.Settle();
        await host.See("/desk");
        var item = Desks.Item(host, "别再开车了");
        item.TextContent.ShouldContain(zhou.Name);
        item.TextContent.ShouldContain("伤人的话");
        item.TextContent.ShouldContain("这话伤人");
        await author.See("/notices");
        author.Text.ShouldNotContain(zhou.Name);
        await Report(zhou, topic, 1, "Hurtful", "再说一遍");
        (await app.Read(db => db.Set<Report>().CountAsync(r => r.Object == Rooms.Topic(topic).Value))).ShouldBe(1, "asking twice is asking once");
    }

    [Fact]
    public async Task A_report_without_a_reason_is_refused_and_what_was_typed_stays()
    {
        var (_, author, topic) = await Posted("随便说说");
        var zhou = await Given.Member(app, "周小满");
        await zhou.See($"/report?topic={Rooms.Topic(topic).Value}&number=1");
        await zhou.Submit("form#report", ("Input.Words", "说不上来"));
        zhou.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        zhou.Text.ShouldContain("选一条最接近的原因");
        zhou.Html.ShouldContain("说不上来");
        (await author.Open($"/report?topic={Rooms.Topic(topic).Value}&number=1")).Status.ShouldBe(
            HttpStatusCode.NotFound,
            "one's own words are taken back, not reported"
        );
    }

    [Fact]
    public async Task Put_away_with_a_reason_it_is_gone_for_all_and_both_sides_read_why()
    {
        var (host, author, topic) = await Posted("加我买车八折，骗你是小狗");
        var zhou = await Given.Member(app, "周小满");
        await Report(zhou, topic, 1, "Advertising");
        await Desks.Decide(host, "八折", "hide", "这里不做买卖");
        host.Text.ShouldNotContain("八折");
        await app.Settle();
        await zhou.See(topic);
        zhou.Text.ShouldNotContain("八折");
        (await zhou.See("/search?q=" + Uri.EscapeDataString("八折"))).Text.ShouldNotContain("骗你是小狗");
        await author.See("/notices");
        author.Text.ShouldContain($"主理人{host.Name}把你的一条话收起来了");
        author.Text.ShouldContain("这里不做买卖");
        author.Text.ShouldNotContain(zhou.Name);
        await zhou.See("/notices");
        zhou.Text.ShouldContain("看过以后收起来了");
        zhou.Text.ShouldNotContain(author.Name);

        await host.See("/desk/book");
        host.Text.ShouldContain($"收起了{author.Name}的一条话");
        host.Page.QuerySelectorAll("#book article").First(a => a.TextContent.Contains("这里不做买卖", StringComparison.Ordinal)).QuerySelector("form")!.Id =
            "restore";
        await host.Submit("form#restore", ("Input.Why", "是句玩笑"));
        await app.Settle();
        await zhou.See(topic);
        zhou.Text.ShouldContain("八折");
        (await zhou.See("/search?q=" + Uri.EscapeDataString("小狗"))).Text.ShouldContain("骗你是小狗");
        (await author.See("/notices")).Text.ShouldContain("放回来了");
        await host.See("/desk/book");
        host.Text.ShouldContain("收起了");
        host.Text.ShouldContain("放回了");
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_decided()
    {
        var (host, _, topic) = await Posted("争论不休");
        await Report(await Given.Member(app, "周小满"), topic, 1, "Hurtful");
        await Desks.Decide(host, "争论不休", "hide", "");
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("写一句为什么");
        host.Text.ShouldContain("争论不休");
        (await app.Read(db => db.Replies().SingleAsync(r => r.TopicId == Rooms.Topic(topic) && r.Number == 1))).HiddenAt.ShouldBeNull();
    }

    [Fact]
    public async Task Let_stand_it_stands_and_who_asked_is_told_why()
    {
        var (host, author, topic) = await Posted("这车隔音一般");
        var zhou = await Given.Member(app, "周小满");
        await Report(zhou, topic, 1, "Other", "说坏话");
        await Desks.Decide(host, "隔音一般", "dismiss", "真话可以说");
        await app.Settle();
        (await zhou.See(topic)).Text.ShouldContain("隔音一般");
        (await zhou.See("/notices")).Text.ShouldContain("真话可以说");
        (await author.See("/notices")).Text.ShouldNotContain("真话可以说");
    }

    [Fact]
    public async Task From_a_closed_room_the_desk_gets_the_lines_and_no_more()
    {
        var keeper = await Given.Host(app, "屋主人");
        var group = await keeper.Found("深夜", Openness.Hidden);
        var id = await app.Read(db => db.Groups().Where(g => g.Slug == group.Substring(8)).Select(g => g.Id).SingleAsync());
        var luo = await Given.Member(app, "罗大川");
        await app.Acts.Run(db => Xinhuo.Community.Groups.InviteToGroup.Do(db, new(keeper.Id, Xinhuo.Platform.Web.Role.Host), id, luo.Name, app.Time.Now));
        await app.Acts.Run(db => Xinhuo.Community.Groups.JoinGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, null, app.Time.Now));
        var topic = await keeper.Say(group, "屋里的标题", "屋里的正文");
        await luo.Reply(topic, "屋里伤人的话");
        await keeper.See($"/report?topic={Rooms.Topic(topic).Value}&number=1");
        await keeper.Submit("form#report", ("Input.Why", "Hurtful"));
        var other = await Given.Host(app, "外面的主理人");
        await other.See("/desk");
        var item = Desks.Item(other, "屋里伤人的话");
        item.TextContent.ShouldContain("你看到的只有这几行");
        other.Text.ShouldNotContain("屋里的标题");
        other.Html.ShouldNotContain($"href=\"{topic}");
        await Desks.Decide(other, "屋里伤人的话", "hide", "伤人");
        other.Status.ShouldBe(HttpStatusCode.OK);
        (await app.Read(db => db.Replies().SingleAsync(r => r.TopicId == Rooms.Topic(topic) && r.Number == 1))).HiddenAt.ShouldNotBeNull();
    }

    private async Task<(Visitor Host, Visitor Author, string Topic)> Posted(string words)
    {
        var host = await Given.Host(app);
        var group = await host.Found("照看");
        var topic = await host.Say(group, "大家好");
        var author = await Given.Member(app, "孟浪");
        await author.Reply(topic, words);
        return (host, author, topic);
    }

    private static async Task Report(Visitor visitor, string topic, int number, string why, string words = "")
    {
        await visitor.See($"/report?topic={Rooms.Topic(topic).Value}&number={number}");
        await visitor.Submit("form#report", ("Input.Why", why), ("Input.Words", words));
    }
}

[Collection(Engines.Sqlite)]
public sealed class SafetyTestsOnSqlite(SqliteApp app) : SafetyTests(app);

[Collection(Engines.Postgres)]
public sealed class SafetyTestsOnPostgres(PostgresApp app) : SafetyTests(app);
