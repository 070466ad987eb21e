using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Unread;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Tests.Community.Topics;

/// <summary>What comes while one reads: said by the stream, fetched by the page, and only by those who may see the topic at that moment.</summary>
public abstract class TopicNewsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_reply_is_whispered_to_the_open_page_and_fetched_with_its_count_in_words()
    {
        var app = await Start();
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("夜路"), "下了垭口");
        await host.Reply(topic, "第一句");
        await luo.See(topic);
        luo.Find("body")!.GetAttribute("data-live").ShouldBe($"/live/me?topic={Rooms.Topic(topic).Value}");
        luo.Find("ol.replies")!.GetAttribute("data-last").ShouldBe("1");
        await using var ear = await new LiveEar(luo, luo.Find("body")!.GetAttribute("data-live")!).Open();
        await ear.Next("notice");

        await host.Reply(topic, "第二句");
        await host.Reply(topic, "第三句");

        (await ear.Next("post")).Data.ShouldBe("2");
        (await ear.Next("post")).Data.ShouldBe("3");
        await luo.See($"{topic}/news?from=1&last=1&since=1");
        luo.Page.QuerySelectorAll(".fresh > li").Select(r => r.Id).ShouldBe(["r2", "r3"]);
        luo.Find(".news-pill")!.TextContent.ShouldBe("两条新回应");
        luo.Find("header")!.GetAttribute("data-heading").ShouldBe("三条回复");
        luo.Find("#r2 [data-reply]").ShouldNotBeNull("it can be answered as if it had been there");
        (await luo.Open($"{topic}/news?from=1&last=3&since=3")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Thanks_and_what_is_put_away_change_in_place()
    {
        var app = await Start();
        var (host, luo, su) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var topic = await host.Say(await host.Found("改口"), "说错了");
        await luo.Reply(topic, "这句要收回");
        await su.See(topic);
        await using var ear = await new LiveEar(su, su.Find("body")!.GetAttribute("data-live")!).Open();
        await ear.Next("notice");

        await host.See(topic);
        await host.Press("谢谢");
        (await ear.Next("post")).Data.ShouldBe("1");
        await su.See($"{topic}/news?from=1&last=1&since=1&posts=1");
        su.Find(".changed > #r1 .thankers")!.TextContent.ShouldContain("一");
        su.Find(".news-pill").ShouldBeNull("nothing new was said");

        await luo.See($"{topic}/1/withdraw");
        await luo.Press("收回");
        (await ear.Next("post")).Data.ShouldBe("1");
        await su.See($"{topic}/news?from=1&last=1&since=1&posts=1,0,nonsense");
        su.Find(".changed > #r1.trace").ShouldNotBeNull();
        su.Html.ShouldNotContain("这句要收回");
    }

    [Fact]
    public async Task Of_a_hidden_group_nothing_comes_through_to_outsiders_nor_to_one_who_was_let_out()
    {
        var app = await Start();
        var (host, luo, ma) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "马骁"));
        var group = await host.Found("暗号", Openness.Hidden);
        var topic = await host.Say(group, "只有我们知道");
        var id = Rooms.Topic(topic);
        await Enter(app, topic, luo);
        await luo.See(topic);
        await using var inside = await new LiveEar(luo, $"/live/me?topic={id.Value}").Open();
        await inside.Next("notice");
        await host.Reply(topic, "里面的话");
        (await inside.Next("post")).Data.ShouldBe("1", "who is inside hears it");
        (await luo.See($"{topic}/news?from=1&last=0&since=0")).Text.ShouldContain("里面的话");

        await using var outside = new LiveEar(ma, $"/live/me?topic={id.Value}");
        (await outside.Open()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ma.Open($"{topic}/news?from=1&last=0&since=0")).Status.ShouldBe(HttpStatusCode.NotFound);
        ma.Html.ShouldNotContain("里面的话");
        (await new Visitor(app).Open($"{topic}/news?from=1&last=0&since=0")).Status.ShouldBe(HttpStatusCode.NotFound);

        await Leave(app, topic, luo);
        await host.Reply(topic, "他走了以后");
        await app.Acts.Run(db =>
        {
            db.Whisper($"member:{luo.Id}", "end-of-test");
            return Task.CompletedTask;
        });
        (await inside.Next()).Name.ShouldBe("end-of-test", "the stream still stands and kept silent about the room");
        (await luo.Open($"{topic}/news?from=1&last=1&since=1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_read_as_it_came_is_read()
    {
        var app = await Start();
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("读着"), "连载");
        await luo.See(topic);
        await host.Reply(topic, "第一回");
        await host.Reply(topic, "第二回");

        await luo.Open($"{topic}/news?from=1&last=2&since=2&read=900");

        await app.Services.GetRequiredService<ReadMarks>().Flush();
        var (me, id) = (new MemberId(luo.Id), Rooms.Topic(topic));
        (await app.Read(db => db.Readings().SingleAsync(r => r.TopicId == id && r.MemberId == me))).ReadNumber.ShouldBe(2, "never further than there is");
    }

    private static Task Enter(App app, string topic, Visitor who) =>
        app.Acts.Run(async db =>
        {
            var group = (await db.Topics().SingleAsync(t => t.Id == Rooms.Topic(topic))).GroupId;
            db.Add(
                new GroupMembership
                {
                    Id = Ids.New<MembershipId>(app.Time.Now),
                    GroupId = group,
                    MemberId = new MemberId(who.Id),
                    JoinedAt = app.Time.Now,
                }
            );
            CommunityRights.Changed(db);
        });

    private static Task Leave(App app, string topic, Visitor who) =>
        app.Acts.Run(async db =>
        {
            var (group, me, now) = ((await db.Topics().SingleAsync(t => t.Id == Rooms.Topic(topic))).GroupId, new MemberId(who.Id), app.Time.Now);
            await db.GroupMemberships().Where(m => m.GroupId == group && m.MemberId == me).ExecuteUpdateAsync(m => m.SetProperty(x => x.EndedAt, now));
            CommunityRights.Changed(db);
        });
}

public sealed class TopicNewsOnSqlite() : TopicNewsTests(postgres: false);

public sealed class TopicNewsOnPostgres() : TopicNewsTests(postgres: true);
