using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Unread;
using Xinhuo.Members;

namespace Xinhuo.Tests.Community.Unread;

public abstract class ReadMarksTests(App app)
{
    [Fact]
    public async Task What_is_new_is_told_in_words_and_gone_once_read()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("新旧");
        await luo.Join(group);
        var topic = await host.Say(group, "晚上有雨");
        (await luo.See(group)).Text.ShouldContain("还没看过");
        await luo.See(topic);
        (await luo.See(group)).Text.ShouldNotContain("还没看过");

        await host.Reply(topic, "雨停了");
        await host.Reply(topic, "有彩虹");
        await luo.See(group);
        luo.Text.ShouldContain("有两条新回复");
        luo.Find(".fresh").ShouldNotBeNull();

        await luo.See(topic);
        (await luo.See(group)).Find(".fresh").ShouldBeNull();
        await app.Services.GetRequiredService<ReadMarks>().Flush();
        (await app.Read(db => db.Readings().SingleAsync(r => r.TopicId == Rooms.Topic(topic) && r.MemberId == new MemberId(luo.Id)))).ReadNumber.ShouldBe(2);
        (await luo.See(group)).Find(".fresh").ShouldBeNull();
    }

    [Fact]
    public async Task The_first_unread_line_is_marked()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("接着读"), "连载");
        await host.Reply(topic, "第一回");
        await luo.See(topic);
        await host.Reply(topic, "第二回");

        await luo.See(topic);

        luo.Find("#unread")!.NextElementSibling!.Id.ShouldBe("r2");
        luo.Text.ShouldContain("从没读过的开始");
        luo.Find(".talk .head a")!.GetAttribute("href").ShouldBe("#unread", "opening the page once more would find everything read");
    }

    [Fact]
    public async Task An_older_mark_never_lowers_a_newer_one()
    {
        var host = await Given.Host(app);
        var topic = Rooms.Topic(await host.Say(await host.Found("不倒退"), "往前看"));
        var (marks, me) = (app.Services.GetRequiredService<ReadMarks>(), new MemberId(host.Id));
        marks.Note(me, topic, 7);
        await marks.Flush();
        marks.Note(me, topic, 3);
        await marks.Flush();

        (await app.Read(db => db.Readings().SingleAsync(r => r.TopicId == topic && r.MemberId == me))).ReadNumber.ShouldBe(7);
    }

    [Fact]
    public async Task A_muted_topic_is_not_shown_as_new()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("静一静");
        await luo.Join(group);
        var topic = await host.Say(group, "锣鼓喧天");
        await luo.See(topic);
        await luo.Press("静音这个话题");
        await host.Reply(topic, "还在敲");

        (await luo.See(group)).Find(".fresh").ShouldBeNull();
        (await luo.See("/")).Text.ShouldNotContain("锣鼓喧天");
        await luo.See(topic);
        await luo.Press("取消静音");
        await host.Reply(topic, "又敲");
        (await luo.See(group)).Find(".fresh").ShouldNotBeNull();
    }
}

[Collection(Engines.Sqlite)]
public sealed class ReadMarksOnSqlite(SqliteApp app) : ReadMarksTests(app);

[Collection(Engines.Postgres)]
public sealed class ReadMarksOnPostgres(PostgresApp app) : ReadMarksTests(app);
