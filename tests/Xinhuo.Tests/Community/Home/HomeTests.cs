using System.Xml.Linq;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Home;

public abstract class HomeTests(App app)
{
    [Fact]
    public async Task Home_says_first_who_waits_for_me_and_forgets_it_once_read()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await luo.Say(await host.Found("等我"), "零下十二度那晚");
        await host.Reply(topic, "数据我找到了，比你记的还要好一点。");

        await luo.See("/");
        luo.Find(".needs")!.TextContent.ShouldContain("比你记的还要好一点");
        luo.Text.ShouldContain("有一个人在等你");
        await luo.See($"{topic}?at=1");
        (await luo.See("/")).Find(".needs").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_new_in_my_groups_stands_there_and_closed_rooms_do_not()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var (mine, hidden) = (await host.Found("我的"), await host.Found("暗的", Openness.Hidden));
        await luo.Join(mine);
        await host.Say(mine, "六点四十的赛里木湖");
        await host.Say(hidden, "谁也别说的事");

        await luo.See("/");

        luo.Find("#feed")!.TextContent.ShouldContain("六点四十的赛里木湖");
        luo.Text.ShouldNotContain("谁也别说的事");
        (await host.See("/")).Text.ShouldContain(luo.Name.Length > 0 ? "你的人，最近" : "");
    }

    [Fact]
    public async Task A_guest_is_told_what_this_is_and_sees_no_closed_door_behind_which_they_may_not_look()
    {
        var host = await Given.Host(app);
        var (open, hidden) = (await host.Found("敞亮"), await host.Found("暗室", Openness.Hidden));

        var guest = await new Visitor(app).See("/");

        guest.Text.ShouldContain("只有邀请，没有任务");
        guest.Text.ShouldContain("敞亮");
        guest.Text.ShouldNotContain("暗室");
        guest.Find("a[href='/join']").ShouldNotBeNull();
        (open, hidden).ShouldNotBe((hidden, open));
    }

    [Fact]
    public async Task An_open_group_has_a_feed_that_readers_of_feeds_understand()
    {
        var host = await Given.Host(app);
        var group = await host.Found("订阅");
        var topic = await host.Say(group, "云 & 海 <3", "**看**云");

        var guest = await new Visitor(app).See($"{group}/feed.atom");

        var feed = XDocument.Parse(guest.Html);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = feed.Root!.Elements(atom + "entry").ShouldHaveSingleItem();
        entry.Element(atom + "title")!.Value.ShouldBe("云 & 海 <3");
        entry.Element(atom + "link")!.Attribute("href")!.Value.ShouldEndWith(topic);
        entry.Element(atom + "content")!.Value.ShouldContain("<strong>看</strong>");
    }
}

[Collection(Engines.Sqlite)]
public sealed class HomeOnSqlite(SqliteApp app) : HomeTests(app);

[Collection(Engines.Postgres)]
public sealed class HomeOnPostgres(PostgresApp app) : HomeTests(app);
