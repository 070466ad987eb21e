using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Community.Opinions;

public abstract class MarkOpinionTests(App app)
{
    [Fact]
    public async Task Anybody_who_sees_a_post_may_say_it_deserves_an_answer_and_take_it_back()
    {
        var (host, luo, zhou) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var topic = await luo.Say(await host.Found("意见"), "冬天续航少了三成");
        await zhou.See(topic);
        await zhou.Press("这条值得品牌回应");
        zhou.Text.ShouldContain("正等着");

        var he = await Given.Member(app, "何知秋");
        await he.See(topic);
        he.Text.ShouldNotContain("不用标了");
        await zhou.Press("不用标了");

        zhou.Text.ShouldNotContain("正等着");
        (await Rooms.Stored(app, topic)).OpinionCount.ShouldBe(0);
        (
            await app.Read(db =>
                db.Set<HappeningRow>()
                    .Where(h => h.Object == Rooms.Topic(topic).Value && h.Verb.StartsWith("community.opinion"))
                    .OrderBy(h => h.Id)
                    .Select(h => h.Verb)
                    .ToListAsync()
            )
        ).ShouldBe(["community.opinion.marked", "community.opinion.unmarked"]);
    }

    [Fact]
    public async Task A_reply_may_be_marked_too_and_a_host_may_unmark_it()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("回复里"), "随便聊聊");
        await luo.Reply(topic, "座椅加热太慢");
        await luo.Press("这条值得品牌回应");
        (await app.Read(db => db.Opinions().AnyAsync(o => o.TopicId == Rooms.Topic(topic)))).ShouldBeTrue();
    }

    [Fact]
    public async Task In_a_closed_room_no_outsider_marks()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var open = await host.Say(await host.Found("开"), "都看得到");
        var topic = await host.Say(await host.Found("关", Openness.Hidden), "看不到");
        await luo.See(open);
        luo.Find("form#acts")!.SetAttribute("action", $"{topic}/0/opinion");

        await luo.Submit("form#acts");

        luo.Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Read(db => db.Opinions().AnyAsync(o => o.TopicId == Rooms.Topic(topic)))).ShouldBeFalse();
    }
}

[Collection(Engines.Sqlite)]
public sealed class MarkOpinionOnSqlite(SqliteApp app) : MarkOpinionTests(app);

[Collection(Engines.Postgres)]
public sealed class MarkOpinionOnPostgres(PostgresApp app) : MarkOpinionTests(app);
