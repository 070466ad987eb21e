using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>活动: invited by anybody, seen by who may see its group, grown out of a topic, changed and called off in words.</summary>
public abstract class GatheringsTests(App app)
{
    [Fact]
    public async Task A_member_turns_a_topic_into_a_gathering_and_its_people_are_told()
    {
        var (host, lan, luo, su) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var topic = await lan.Say(await host.Found("川西"), "谁想看第一缕光");
        await luo.Reply(topic, "算我一个");

        await luo.See(topic);
        await luo.See(luo.Find("a[href^='/gatherings/new?topic=']")!.GetAttribute("href")!);
        luo.Page.QuerySelector("[name='Input.Title']")!.GetAttribute("value").ShouldBe("谁想看第一缕光");
        await luo.Submit("form#gathering", ("Input.Place", "新都桥"), ("Input.Day", Invitations.Day(app, 3)));
        var gathering = luo.At;

        (await lan.Told(app, "约成了《谁想看第一缕光》")).ShouldBeTrue();
        (await su.Told(app, "谁想看第一缕光")).ShouldBeFalse("she never talked in it");
        await lan.See(gathering);
        lan.Find($"a[href='{topic}']").ShouldNotBeNull("the topic is cited");
        (await lan.See("/")).Text.ShouldContain("谁想看第一缕光");
        (await lan.See("/search?q=新都桥")).Text.ShouldContain("谁想看第一缕光");
    }

    [Fact]
    public async Task A_hidden_groups_gathering_does_not_exist_for_outsiders()
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var group = await host.Found("密谈", Openness.Hidden);
        var gathering = await host.Invite(app, "悄悄见", group);
        (await host.See("/gatherings")).Text.ShouldContain("悄悄见");
        foreach (var path in (string[])["", ".ics", "/people", "/edit", "/cancel", "/recap"])
            (await lan.Open(gathering + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var page in (string[])["/gatherings", "/", "/search?q=悄悄见"])
            (await lan.See(page)).Page.QuerySelector("main")!.TextContent.ShouldNotContain("悄悄见》", customMessage: page);
        lan.Find($"a[href='{gathering}']").ShouldBeNull();
        var token = (await lan.See("/gatherings/new")).Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var act in (string[])["Come", "Leave", "MaybeNot", "Here"])
            (await lan.Http.PostAsync($"{gathering}?handler={act}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        (await lan.Open($"/gatherings?group={group["/groups/".Length..]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_link_is_for_those_who_come()
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var gathering = await host.Invite(app, "线上夜谈", null, ("Input.Link", "https://meet.example.com/abc"));
        (await lan.See(gathering)).Html.ShouldNotContain("meet.example.com");
        (await lan.Http.GetStringAsync(gathering + ".ics")).ShouldNotContain("meet.example.com");
        (await lan.Answer(gathering, "我要去")).Html.ShouldContain("https://meet.example.com/abc");
        var guest = await new Visitor(app).See(gathering);
        guest.Html.ShouldNotContain("meet.example.com");
        guest.Text.ShouldContain("登录后报名");
        guest.Text.ShouldNotContain(lan.Name, customMessage: "who comes is not for guests");
    }

    [Fact]
    public async Task Whoever_comes_or_waits_is_told_of_another_hour_and_why_it_is_called_off()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await host.Invite(app, "赏雪", null, ("Input.Seats", "1"));
        await lan.Answer(gathering, "我要去");
        await luo.Answer(gathering, "排个队");
        (await lan.Open(gathering + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);

        await host.See(gathering + "/edit");
        await host.Submit("form#edit", ("Input.From", "11:00"));
        (await luo.Told(app, "改了《赏雪》的时间或地方")).ShouldBeTrue();
        (await Invitations.Stored(app, gathering)).Sequence.ShouldBe(1);

        await host.See(gathering + "/cancel");
        (await host.Submit("form#cancel")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit("form#cancel", ("Input.Why", "大雪封山，安全要紧。"));
        (await luo.Told(app, "取消了《赏雪》")).ShouldBeTrue();
        (await lan.See(gathering)).Text.ShouldContain("大雪封山，安全要紧。");
        lan.Find("form#answer button").ShouldBeNull();
        (await luo.Http.GetStringAsync(gathering + ".ics")).ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task What_is_missing_is_said_all_at_once_and_nothing_typed_is_lost()
    {
        var lan = await Given.Member(app, "阿岚");
        await lan.See("/gatherings/new");
        await lan.Submit("form#gathering", ("Input.Title", ""), ("Input.Body", "带上热水"), ("Input.Day", "2020-01-01"), ("Input.Seats", "0"));
        lan.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var word in (string[])["起个名字", "在哪儿碰头", "填 1 到"])
            lan.Text.ShouldContain(word);
        lan.Html.ShouldContain("带上热水");
        await lan.Submit("form#gathering", ("Input.Title", "喝茶"), ("Input.Place", "家"), ("Input.Seats", ""), ("Input.Day", "2020-01-01"));
        lan.Text.ShouldContain("这个时间已经过去了");
    }

    [Fact]
    public async Task A_form_pressed_twice_invites_once()
    {
        var lan = await Given.Member(app, "阿岚");
        var pen = await Hostile.Pen.At(lan, "/gatherings/new", "form#gathering");
        (string, string)[] said = [("Input.Title", "只约一次"), ("Input.Place", "家"), ("Input.Day", Invitations.Day(app, 3))];
        var first = await pen.Say(said);
        (await pen.Say(said)).ShouldBe(first);
        (await app.Read(db => db.Gatherings().CountAsync(g => g.Title == "只约一次"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_co_host_helps_and_may_step_down()
    {
        var (lan, luo, su) = (await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var gathering = await lan.Invite(app, "一起张罗");
        (await luo.Open(gathering + "/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        await lan.See(gathering + "/people");
        await lan.Submit("form#with", ("Input.Name", "没有这个人"));
        lan.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await lan.Submit("form#with", ("Input.Name", luo.Name));
        (await luo.Told(app, "请你一起张罗《一起张罗》")).ShouldBeTrue();
        (await su.See(gathering)).Text.ShouldContain($"{luo.Name}一起张罗");
        await luo.See(gathering + "/people");
        await luo.Answer(gathering, "不再一起张罗");
        (await luo.Open(gathering + "/people")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_is_here_types_the_code_or_is_ticked_off_and_who_is_not_only_hosts_see()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await host.Invite(app, "签到", null, ("Input.Day", Invitations.Day(app, 1)));
        await lan.Answer(gathering, "我要去");
        await luo.Answer(gathering, "我要去");
        lan.Find("[name='Input.Code']").ShouldBeNull("it is tomorrow");
        app.Clock.Pass((await Invitations.Stored(app, gathering)).StartsAt - app.Time.Now);
        await lan.See(gathering);
        var code = (await Invitations.Stored(app, gathering)).DoorCode;
        lan.Html.ShouldNotContain(code);
        var token = lan.Find("#answer [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<HttpStatusCode> Type(string typed) =>
            (
                await lan.Http.PostAsync(
                    $"{gathering}?handler=Here",
                    new FormUrlEncodedContent([new("Input.Code", typed), new("__RequestVerificationToken", token)])
                )
            ).StatusCode;
        (await Type("xxxx")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Type(code)).ShouldBe(HttpStatusCode.Redirect);
        (await lan.See(gathering)).Text.ShouldContain("你到了");

        (await host.See(gathering + "/people")).Text.ShouldContain(code);
        app.Clock.Pass(TimeSpan.FromHours(8));
        (await host.See(gathering + "/people")).Text.ShouldContain("没签到");
        (await lan.See(gathering)).Text.ShouldNotContain("没签到");
        await host.See(gathering + "/people");
        await host.Press("到了");
        (await host.See(gathering + "/people")).Text.ShouldNotContain("没签到 ");
        (await app.Read(db => db.GatheringSeats().CountAsync(s => s.GatheringId == Invitations.Id(gathering) && s.CheckedInAt != null))).ShouldBe(2);
    }

    [Fact]
    public async Task Hours_of_another_zone_are_said_with_what_they_are_here()
    {
        var lan = await Given.Member(app, "阿岚");
        var gathering = await lan.Invite(app, "东京见", null, ("Input.Zone", "Asia/Tokyo"), ("Input.From", "20:00"), ("Input.To", "21:00"));
        (await lan.See(gathering)).Text.ShouldContain("20:00–\u206021:00");
        lan.Text.ShouldContain("这是东京的时间；北京这边是");
        lan.Text.ShouldContain("19:00–\u206020:00");
        (await Invitations.Stored(app, gathering)).StartsAt.Hour.ShouldBe(11);
    }

    [Fact]
    public async Task When_somebody_leaves_their_seat_is_another_s_and_what_only_they_host_is_called_off()
    {
        var (lan, luo, su) = (await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var own = await lan.Invite(app, "阿岚约的");
        await su.Answer(own, "我要去");
        var shared = await lan.Invite(app, "两人约的");
        await lan.See(shared + "/people");
        await lan.Submit("form#with", ("Input.Name", luo.Name));
        var other = await luo.Invite(app, "罗约的", null, ("Input.Seats", "1"));
        await lan.Answer(other, "我要去");
        await su.Answer(other, "排个队");
        await lan.See("/me/calendar");
        await lan.Submit("form#calendar");
        var calendar = new Uri(lan.Find("#address")!.GetAttribute("value")!).AbsolutePath;

        await lan.See("/me/erase");
        lan.Text.ShouldContain("你在活动里的座位");
        await lan.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        lan.Status.ShouldBe(HttpStatusCode.OK, lan.Text);

        (await su.See(other)).Text.ShouldContain("座位留好了");
        (await su.See(own)).Text.ShouldContain("这次取消了");
        (await su.See(shared)).Text.ShouldContain(luo.Name);
        (await Invitations.Stored(app, shared)).HostId.Value.ShouldBe(luo.Id);
        (await su.Http.GetAsync(calendar)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

[Collection(Engines.Sqlite)]
public sealed class GatheringsOnSqlite(SqliteApp app) : GatheringsTests(app);

[Collection(Engines.Postgres)]
public sealed class GatheringsOnPostgres(PostgresApp app) : GatheringsTests(app);
