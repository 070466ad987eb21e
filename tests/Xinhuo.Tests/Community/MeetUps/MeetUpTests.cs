using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.MeetUps;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Gatherings;

namespace Xinhuo.Tests.Community.MeetUps;

/// <summary>云见面: whoever likes takes a minute; a host orders and leads; people say whom they would like to talk with.</summary>
public abstract class MeetUpTests(App app)
{
    [Fact]
    public async Task A_minute_is_offered_by_oneself_given_on_the_stage_and_becomes_the_introduction()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var meet = await Meet(host);
        (await lan.Open(meet + "/minute")).Status.ShouldBe(HttpStatusCode.NotFound, "first a seat");
        await lan.Answer(meet, "我要去");
        await lan.Offer(meet, "我在道班长大。", ("Input.Loves", "看云"));
        (await luo.Answer(meet, "我要去")).Text.ShouldContain("看云");
        await luo.Offer(meet, "只说给今晚听。", ("Input.Keep", "false"));

        (await lan.See(meet + "/stage")).Text.ShouldContain("人到得差不多");
        lan.Find(".leads").ShouldBeNull();
        await Begin(host, meet, lan);
        (await luo.See(meet + "/stage")).Find(".who h2")!.TextContent.ShouldBe(lan.Name);
        luo.Find(".ring")!.GetAttribute("data-left").ShouldBe("60");
        luo.Text.ShouldContain("我在道班长大。");
        await Begin(host, meet, luo);
        (await lan.See(meet + "/stage")).Find("li.given")!.TextContent.ShouldContain("讲完了");
        await host.See(meet + "/stage");
        await host.Press("先停一停");
        (await lan.See(meet + "/stage")).Text.ShouldContain("都讲完了");

        (await app.Read(db => db.Members().Where(m => m.Id == new MemberId(lan.Id)).Select(m => m.Intro).SingleAsync())).ShouldBe("我在道班长大。");
        (await app.Read(db => db.Members().Where(m => m.Id == new MemberId(luo.Id)).Select(m => m.Intro).SingleAsync())).ShouldNotBe("只说给今晚听。");
        await lan.See(meet);
        lan.Find($"#card-{luo.Id}")!.TextContent.ShouldContain("只说给今晚听。");
        lan.Find("a[href$='/minute']").ShouldBeNull("it has been given");
    }

    [Fact]
    public async Task A_host_puts_the_minutes_in_order_and_nobody_else()
    {
        var (host, lan, luo, su) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var meet = await Meet(host);
        foreach (var one in new[] { lan, luo, su })
        {
            await one.Answer(meet, "我要去");
            await one.Offer(meet, "一句。");
        }
        (await lan.Open(meet + "/line-up")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.See(meet + "/line-up");
        await host.PressOn($"button[name=up][value='{su.Id}']");
        host.Find($"button[name=up][value='{su.Id}'][autofocus]").ShouldNotBeNull("the button is at hand again");
        (await Order(meet)).ShouldBe([lan.Id, su.Id, luo.Id]);
        await Begin(host, meet, luo);
        await app.Acts.Run(db => LeadMeetUp.Order(db, new Actor(host.Id, Role.Host), Invitations.Id(meet), [new(su.Id), new(luo.Id)], app.Time.Now));
        (await Order(meet)).ShouldBe([luo.Id, su.Id, lan.Id], "who began stays first, and who was not named is not lost");
    }

    [Fact]
    public async Task A_minute_is_given_once_and_one_that_nobody_ended_ends_by_itself_long_after()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var (meet, by) = (await Meet(host), new Actor(host.Id, Role.Host));
        foreach (var one in new[] { lan, luo })
        {
            await one.Answer(meet, "我要去");
            await one.Offer(meet, $"我是{one.Name}。");
        }
        await Begin(host, meet, lan);
        await Begin(host, meet, luo);
        (await app.Acts.Run(db => LeadMeetUp.Begin(db, by, Invitations.Id(meet), new(lan.Id), app.Time.Now))).Refused.ShouldBeTrue("hers was given");
        await app.Acts.Run(db => LeadMeetUp.EndForgotten(db, app.Time.Now));
        (await Happened(MinuteGiven.Verb, luo.Id)).ShouldBe(0, "it is still on");
        var ended = app.Time.Now.AddHours(-3);
        await app.Acts.Run(db =>
            db.Gatherings()
                .Where(g => g.Id == Invitations.Id(meet))
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.StartsAt, ended.AddHours(-1)).SetProperty(x => x.EndsAt, ended))
        );
        await app.Acts.Run(db => LeadMeetUp.EndForgotten(db, app.Time.Now));
        await app.Acts.Run(db => LeadMeetUp.EndForgotten(db, app.Time.Now));
        (await Happened(MinuteGiven.Verb, luo.Id)).ShouldBe(1);
        (await Happened(MinuteGiven.Verb, lan.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Pressed_by_two_at_once_a_minute_is_given_once_and_begins_once()
    {
        var host = await Given.Host(app);
        var meet = await Meet(host);
        var people = new List<Visitor>();
        for (var i = 0; i < 3; i++)
        {
            people.Add(await Given.Member(app, $"第{i}位"));
            await people[i].Answer(meet, "我要去");
            await people[i].Offer(meet, "一句。");
        }
        await Begin(host, meet, people[0]);
        var id = Invitations.Id(meet);
        var by = new Actor(host.Id, Role.Host);
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => app.Acts.Run(db => LeadMeetUp.Begin(db, by, id, new(people[1 + i % 2].Id), app.Time.Now))))
        );
        var minutes = await app.Read(db => db.Set<Minute>().Where(m => m.GatheringId == id).ToListAsync());
        minutes.Count(m => m.IsOn).ShouldBe(1);
        minutes.Single(m => m.MemberId.Value == people[0].Id).IsGiven.ShouldBeTrue();
        (await Happened(MinuteGiven.Verb, people[0].Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_blocked_somebody_does_not_read_that_they_want_to_talk()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var meet = await Meet(host);
        await lan.Answer(meet, "我要去");
        await luo.Answer(meet, "我要去");
        await lan.Offer(meet, "我在这里。");
        await Begin(host, meet, lan);
        await luo.See(meet);
        await luo.Press($"想认识{lan.Name}");
        (await lan.See(meet)).Find($"form[action*='wish'] [value='{luo.Id}']").ShouldNotBeNull(lan.Text);
        await lan.See($"/people/{luo.Id}");
        await lan.Press("不想再看到");
        (await lan.See(meet)).Find($"form[action*='wish'] [value='{luo.Id}']").ShouldBeNull();
        var wish = await app.Acts.Run(db => WishToTalk.Do(db, new Actor(lan.Id, Role.Member), Invitations.Id(meet), new(luo.Id), app.Time.Now));
        wish.Refusal!.Problems.Single().Word.ShouldBe("community.meet-up.you-blocked");
    }

    [Fact]
    public async Task Wanting_to_talk_is_said_to_them_and_when_both_do_both_are_told_once_also_at_once()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var meet = await Meet(host);
        await lan.Answer(meet, "我要去");
        await luo.Answer(meet, "我要去");
        await lan.Offer(meet, "我在这里。");
        (await luo.See(meet)).Text.ShouldNotContain($"想认识{lan.Name}", customMessage: "before anybody has spoken there is nothing to wish");
        await Begin(host, meet, lan);
        await luo.See(meet);
        await luo.Press($"想认识{lan.Name}");
        (await lan.Told(app, $"{luo.Name}在《云上》上说想认识你")).ShouldBeTrue();
        await luo.See(meet);
        await luo.Press($"说过想认识{lan.Name}");
        (await app.Read(db => db.Set<TalkWish>().CountAsync(w => w.GatheringId == Invitations.Id(meet)))).ShouldBe(0);

        var id = Invitations.Id(meet);
        await Task.WhenAll(
            Task.Run(() => app.Acts.Run(db => WishToTalk.Do(db, new Actor(lan.Id, Role.Member), id, new(luo.Id), app.Time.Now))),
            Task.Run(() => app.Acts.Run(db => WishToTalk.Do(db, new Actor(luo.Id, Role.Member), id, new(lan.Id), app.Time.Now)))
        );
        (await lan.Told(app, $"你和{luo.Name}都想认识对方")).ShouldBeTrue();
        (await luo.Told(app, $"你和{lan.Name}都想认识对方")).ShouldBeTrue();
        (await luo.See(meet)).Find($"a[href='/chat/with/{lan.Id}']").ShouldNotBeNull();
        await luo.See(meet + "/stage");
        await luo.Press($"说过想认识{lan.Name}");
        luo.At.ShouldBe(meet + "/stage", "said on the stage, one stays there");
    }

    [Fact]
    public async Task Behind_a_closed_door_there_is_no_stage_and_a_gathering_that_is_none_has_none()
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var group = await host.Found("屋里的云", Openness.Hidden);
        var (hidden, plain) = (await Meet(host, group), await host.Invite(app, "不是云见面"));
        await host.See(hidden);
        foreach (var (visitor, at) in new[] { (lan, hidden), (host, plain) })
        foreach (var path in (string[])["/stage", "/stage?handler=Now", "/minute", "/line-up"])
            (await visitor.Open(at + path)).Status.ShouldBe(HttpStatusCode.NotFound, at + path);
        await using var ear = await new LiveEar(lan, $"/live/me?stage={Invitations.Id(hidden).Value}").Open();
        ear.Status.ShouldBe(HttpStatusCode.NotFound);
        await using var mine = await new LiveEar(host, $"/live/me?stage={Invitations.Id(hidden).Value}").Open();
        await host.Offer(hidden, "屋里人说的。");
        (await mine.Next("stage")).Name.ShouldBe("stage");
        (await new Visitor(app).Open(plain + "/stage")).At.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Who_gives_back_the_seat_speaks_no_more_and_who_leaves_takes_their_card_along()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var meet = await Meet(host);
        foreach (var one in new[] { lan, luo })
        {
            await one.Answer(meet, "我要去");
            await one.Offer(meet, "一句。");
        }
        await lan.Answer(meet, "我去不了了");
        await app.Settle();
        (await Order(meet)).ShouldBe([luo.Id]);
        await luo.See("/me/erase");
        luo.Text.ShouldContain("你在云见面上的卡片");
        await luo.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        (await Order(meet)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_came_of_it_is_counted_for_its_hosts_alone_and_not_of_a_few()
    {
        var host = await Given.Host(app);
        var meet = await Meet(host);
        var people = new List<Visitor>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await Given.Member(app, $"来的{i}"));
            await people[i].Answer(meet, "我要去");
        }
        await people[0].Offer(meet, "一句。");
        await app.Acts.Run(db =>
            db.Gatherings().Where(g => g.Id == Invitations.Id(meet)).ExecuteUpdateAsync(g => g.SetProperty(x => x.StartsAt, app.Time.Now.AddMinutes(-1)))
        );
        await Begin(host, meet, people[0]);
        await host.See(meet + "/stage");
        await host.Press("先停一停");
        var topic = await people[1].Say(await host.Found("见面以后"), "接着聊");
        await people[2].Reply(topic, "来了");
        await app.Settle();
        (await host.See(meet)).Text.ShouldContain("一对从前没说过话的人有了往来");
        (await people[1].See(meet)).Text.ShouldNotContain("有了往来");
        var gathering = await Invitations.Stored(app, meet);
        gathering.Taken = 4;
        (await app.Read(db => MeetUpOutcome.Of(db, gathering))).NewTies.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_link_there_is_no_meet_up()
    {
        var lan = await Given.Member(app, "阿岚");
        await lan.See("/gatherings/new?kind=MeetUp");
        await lan.Submit("form#gathering", ("Input.Title", "云上"), ("Input.Day", Invitations.Day(app, 3)), ("Input.Place", "家里"));
        lan.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lan.Text.ShouldContain("放一个会议的链接");
    }

    private async Task<string> Meet(Visitor host, string? group = null) =>
        await host.Invite(app, "云上", group, ("Input.MeetUp", "true"), ("Input.Link", "https://meet.example/yun"), ("Input.Place", ""));

    private static async Task Begin(Visitor host, string meet, Visitor who)
    {
        await host.See(meet + "/stage");
        await host.PressOn($"button[name=who][value='{who.Id}']");
        host.Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<List<Guid>> Order(string meet) =>
        app.Read(async db =>
            (await db.Set<Minute>().Where(m => m.GatheringId == Invitations.Id(meet)).OrderBy(m => m.Place).Select(m => m.MemberId).ToListAsync()).ConvertAll(
                m => m.Value
            )
        );

    private Task<int> Happened(string verb, Guid by) => app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == verb && h.Actor == by));
}

internal static class Minutes
{
    public static async Task Offer(this Visitor visitor, string meet, string words, params (string Name, string Value)[] also)
    {
        await visitor.See(meet + "/minute");
        await visitor.Submit("form#minute", [("Input.Words", words), .. also]);
        visitor.At.ShouldStartWith(meet, customMessage: visitor.Text);
    }
}

[Collection(Engines.Sqlite)]
public sealed class MeetUpOnSqlite(SqliteApp app) : MeetUpTests(app);

[Collection(Engines.Postgres)]
public sealed class MeetUpOnPostgres(PostgresApp app) : MeetUpTests(app);
