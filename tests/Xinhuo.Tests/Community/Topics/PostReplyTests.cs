using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Topics;

public abstract class PostReplyTests(App app)
{
    [Fact]
    public async Task A_member_answers_and_everybody_sees_it_under_its_number()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("长途穿越"), "折多山封了怎么走");
        var luo = await Given.Member(app, "罗大川");

        await luo.Reply(topic, "走新都桥那边的**备用垭口**，别赶夜路。");

        luo.At.ShouldBe($"{topic}?at=1#r1");
        luo.Find("#r1 strong")!.TextContent.ShouldBe("备用垭口");
        var guest = await new Visitor(app).See(topic);
        guest.Text.ShouldContain("别赶夜路");
        guest.Find("form#reply").ShouldBeNull();
        var happened = await app.Read(db =>
            db.Set<HappeningRow>().SingleAsync(h => h.Verb == "community.reply.posted" && h.Object == Rooms.Topic(topic).Value)
        );
        happened.Actor.ShouldBe(luo.Id);
        happened.Targets.ShouldBe(host.Id.ToString());
    }

    [Fact]
    public async Task Fifty_who_answer_at_once_get_fifty_numbers()
    {
        var host = await Given.Host(app);
        var topic = Rooms.Topic(await host.Say(await host.Found("抢沙发"), "第一个冰面"));
        var (me, words) = (new Actor(host.Id, Role.Host), await app.Read(db => PostWords.ForReply(db, "我来了")));

        var numbers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => app.Acts.Run(db => PostReply.Do(db, me, topic, words.Value, app.Time.Now))))
        );

        numbers.Select(n => n.Value).Order().ShouldBe(Enumerable.Range(1, 50));
        (await app.Read(db => db.Topics().SingleAsync(t => t.Id == topic))).ReplyCount.ShouldBe(50);
        (await app.Read(db => db.Replies().CountAsync(r => r.TopicId == topic))).ShouldBe(50);
    }

    [Fact]
    public async Task An_empty_answer_is_refused_and_what_is_too_long_is_kept()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("话多"), "说来话长");

        await host.Reply(topic, "  \n ");
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("一句话也行");

        var tooLong = new string('长', 20_001);
        await host.Submit("form#reply", ("Input.Body", tooLong));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Find("form#reply textarea")!.TextContent.Trim().ShouldBe(tooLong);
    }

    [Fact]
    public async Task A_guest_cannot_answer_and_nobody_answers_into_a_closed_room()
    {
        var host = await Given.Host(app);
        var (open, hidden) = (await host.Found("开着"), await host.Found("关着", Openness.Hidden));
        var (here, there) = (await host.Say(open, "都来"), await host.Say(hidden, "自己人"));
        var stranger = await Given.Member(app, "马骁");

        await stranger.See(here);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)stranger.Find("form#reply")!;
        form.SetAttribute("action", there);
        await stranger.Submit("form#reply", ("Input.Body", "我也来"));
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Read(db => db.Replies().AnyAsync(r => r.TopicId == Rooms.Topic(there)))).ShouldBeFalse();

        var guest = new Visitor(app);
        await guest.Open(there);
        guest.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_long_thread_is_read_fifty_a_page_and_a_link_opens_the_right_one()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("长谈"), "从北京到拉萨");
        var (me, words) = (new Actor(host.Id, Role.Host), await app.Read(db => PostWords.ForReply(db, "路上")));
        for (var i = 0; i < 120; i++)
            await app.Acts.Run(db => PostReply.Do(db, me, Rooms.Topic(topic), words.Value, app.Time.Now));

        await host.See(topic);
        host.Page.QuerySelectorAll("li.reply").Length.ShouldBe(50);
        await host.See($"{topic}?at=77");
        host.Page.QuerySelectorAll("li.reply").Select(r => r.Id).ShouldBe(Enumerable.Range(51, 50).Select(n => $"r{n}"));
        await host.See($"{topic}?at=9999");
        host.Page.QuerySelectorAll("li.reply")[^1].Id.ShouldBe("r120");
    }

    [Fact]
    public async Task Who_is_answered_and_who_is_named_is_remembered()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("叫人"), "谁去过");
        var (lin, zhou) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "周小满"));
        await lin.Reply(topic, "我去过");

        await zhou.See($"{topic}?reply=1");
        zhou.Text.ShouldContain($"回{lin.Name}");
        await zhou.Submit("form#reply", ("Input.Body", $"带上我，@{host.Name} 你也来"));

        var reply = await app.Read(db => db.Replies().SingleAsync(r => r.TopicId == Rooms.Topic(topic) && r.Number == 2));
        (reply.Parent, reply.To).ShouldBe((1, new MemberId(lin.Id)));
        (await app.Read(db => db.PostMentions().SingleAsync(m => m.TopicId == Rooms.Topic(topic)))).MemberId.Value.ShouldBe(host.Id);
        zhou.Find("#r2 a.mention")!.GetAttribute("href").ShouldBe($"/people/{host.Id}");
    }

    [Fact]
    public async Task Quoting_begins_with_the_others_words()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("引用"), "说一句");
        await host.Reply(topic, "风比我先到");

        await host.See($"{topic}?quote=1");

        host.Find("form#reply textarea")!.TextContent.ShouldContain("> 风比我先到");
    }
}

[Collection(Engines.Sqlite)]
public sealed class PostReplyOnSqlite(SqliteApp app) : PostReplyTests(app);

[Collection(Engines.Postgres)]
public sealed class PostReplyOnPostgres(PostgresApp app) : PostReplyTests(app);
