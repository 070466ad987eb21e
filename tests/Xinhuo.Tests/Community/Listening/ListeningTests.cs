using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Listening;
using Xinhuo.Members;

namespace Xinhuo.Tests.Community.Listening;

/// <summary>Opinions wait until a human of the brand has answered.</summary>
public abstract class ListeningTests(App app)
{
    [Fact]
    public async Task A_member_finds_no_such_page_and_a_guest_neither()
    {
        (await (await Given.Member(app, "罗大川")).Open("/listening")).Status.ShouldBe(HttpStatusCode.NotFound);
        await new Visitor(app).Open("/listening").ContinueWith(t => t.Result.At.ShouldStartWith("/sign-in"), TaskScheduler.Default);
    }

    [Fact]
    public async Task A_marked_opinion_waits_with_face_words_and_days_and_answered_from_the_queue_it_waits_no_longer()
    {
        var (pm, author, topic) = await Marked("后排中间那个位置，坐两小时腰就麻了");
        app.Clock.Pass(TimeSpan.FromDays(4));
        await pm.See("/listening");
        var item = Item(pm, topic);
        item.TextContent.ShouldContain(author.Name);
        item.TextContent.ShouldContain("等了四天");
        item.TextContent.ShouldContain("坐两小时腰就麻了");
        item.QuerySelector(".waited.long").ShouldNotBeNull();

        item.QuerySelector("form[id^=answer]")!.Id = "answer";
        await pm.Submit("form#answer", ("Input.Body", "我们量过了，下一批座椅会改。"));
        pm.Find($"#{WaitingOpinion.AnchorOf(Rooms.Topic(topic), 0)}").ShouldBeNull();
        await author.See(topic);
        author.Text.ShouldContain("下一批座椅会改");
        var opinion = await Opinion(topic, 0);
        opinion.AnsweredBy.ShouldBe(new MemberId(pm.Id));
        await app.Settle();
        await author.See("/notices");
        author.Text.ShouldContain($"{pm.Name}回应了");
    }

    [Fact]
    public async Task An_empty_answer_is_refused_and_the_form_stays_open()
    {
        var (pm, _, topic) = await Marked("座椅");
        await pm.See("/listening");
        Item(pm, topic).QuerySelector("form[id^=answer]")!.Id = "answer";
        await pm.Submit("form#answer", ("Input.Body", "  "));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Opinion(topic, 0)).AnsweredAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_staff_reply_under_the_topic_answers_it_and_a_members_does_not()
    {
        var (pm, _, topic) = await Marked("座椅");
        await (await Given.Member(app, "唐果")).Reply(topic, "我也觉得");
        await app.Settle();
        (await Opinion(topic, 0)).AnsweredAt.ShouldBeNull();
        await pm.Reply(topic, "收到，我去问");
        app.Clock.Pass(TimeSpan.FromHours(3));
        await pm.Reply(topic, "问到了");
        await app.Settle();
        var opinion = await Opinion(topic, 0);
        opinion.AnswerNumber.ShouldBe(2, "the first answer counts");
        (opinion.AnsweredAt - opinion.MarkedAt).ShouldNotBeNull().ShouldBeLessThan(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Passed_to_a_colleague_it_lies_in_their_hands_and_they_are_told()
    {
        var (pm, _, topic) = await Marked("座椅");
        var xu = await Given.ProductManager(app, "许言");
        await pm.See("/listening");
        Item(pm, topic).QuerySelector("form[id^=pass]")!.Id = "pass";
        await pm.Submit("form#pass", ("Input.To", $"{xu.Id}"));
        pm.Status.ShouldBe(HttpStatusCode.OK);
        Item(pm, topic).TextContent.ShouldContain($"在{xu.Name}手上");
        await app.Settle();
        await xu.See("/notices");
        xu.Text.ShouldContain("请你回应");
        await xu.See("/listening");
        xu.Text.ShouldContain("交到我手上的");
    }

    [Fact]
    public async Task To_a_member_it_cannot_be_passed()
    {
        var (pm, _, topic) = await Marked("座椅");
        var tang = await Given.Member(app, "唐果");
        await pm.See("/listening");
        Item(pm, topic).QuerySelector("form[id^=pass]")!.Id = "pass";
        await pm.Submit("form#pass", ("Input.To", $"{tang.Id}"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_a_hidden_group_marked_waits_for_its_own_people_alone()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("深夜", Openness.Hidden), "只在屋里说的意见");
        await Mark(host, topic);
        await host.See("/listening");
        host.Text.ShouldContain("只在屋里说的意见");
        var other = await Given.Host(app, "另一位主理人");
        await other.See("/listening");
        other.Text.ShouldNotContain("只在屋里说的意见");
    }

    [Theory]
    [InlineData(new int[0], null, null)]
    [InlineData(new[] { 5 }, 5, 5)]
    [InlineData(new[] { 1, 2 }, 1, 2)]
    [InlineData(new[] { 1, 2, 3, 4 }, 2, 4)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)]
    public void Percentiles_are_the_nearest_rank(int[] hours, int? median, int? p90)
    {
        var waits = hours.Select(h => TimeSpan.FromHours(h)).ToList();
        NearestRank.Of(waits, 50).ShouldBe(median is { } m ? TimeSpan.FromHours(m) : null);
        NearestRank.Of(waits, 90).ShouldBe(p90 is { } p ? TimeSpan.FromHours(p) : null);
    }

    [Fact]
    public async Task The_times_count_what_was_marked_in_the_period_and_say_how_many_still_wait()
    {
        var (pm, _, topic) = await Marked("座椅");
        await Marked("还在等的那条");
        app.Clock.Pass(TimeSpan.FromHours(5));
        await pm.Reply(topic, "收到");
        await app.Settle();
        var times = await app.Read(db => AnswerTimes.Of(db, app.Time.Now, 28));
        times.Answered.ShouldBeGreaterThanOrEqualTo(1);
        times.Waiting.ShouldBeGreaterThanOrEqualTo(1);
        (await app.Read(db => AnswerTimes.Of(db, app.Time.Now.AddDays(200), 28))).ShouldBe(new AnswerTimes(28, 0, 0, null, null));
    }

    private async Task<(Visitor Pm, Visitor Author, string Topic)> Marked(string title)
    {
        var host = await Given.Host(app);
        var group = await host.Found("真话");
        var author = await Given.Member(app, "马骁");
        var topic = await author.Say(group, title);
        await Mark(author, topic);
        return (await Given.ProductManager(app), author, topic);
    }

    private static async Task Mark(Visitor visitor, string topic)
    {
        await visitor.See(topic);
        await visitor.Press("值得");
    }

    private static AngleSharp.Dom.IElement Item(Visitor visitor, string topic) =>
        visitor.Find($"#{WaitingOpinion.AnchorOf(Rooms.Topic(topic), 0)}") ?? throw new ShouldAssertException($"{topic} is not in the queue: {visitor.Text}");

    private Task<Opinion> Opinion(string topic, int number) =>
        app.Read(db => db.Opinions().SingleAsync(o => o.TopicId == Rooms.Topic(topic) && o.Number == number));
}

[Collection(Engines.Sqlite)]
public sealed class ListeningTestsOnSqlite(SqliteApp app) : ListeningTests(app);

[Collection(Engines.Postgres)]
public sealed class ListeningTestsOnPostgres(PostgresApp app) : ListeningTests(app);
