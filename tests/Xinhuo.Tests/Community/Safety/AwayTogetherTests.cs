using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Gatherings;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>What is put away takes along what was told of it and what hangs on it, and comes back whole, whoever hosts it by then.</summary>
public abstract class AwayTogetherTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Notices_do_not_name_a_gathering_that_is_away_and_name_it_again_when_it_is_back()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await luo.Invite(app, "卖车专场五五五");
        await lan.Answer(gathering, "我要去");
        (await luo.Told(app, "卖车专场五五五")).ShouldBeTrue();
        await (await Given.Member(app, "苏禾")).Answer(gathering, "我要去");
        await Away(app, host, ReportedKind.Gathering, gathering, luo);

        (await luo.Told(app, "卖车专场五五五")).ShouldBeFalse();
        luo.Text.ShouldNotContain("苏禾", Case.Sensitive, "what was not told yet is not told of it");
        luo.Text.ShouldContain("不合适");

        await app.Acts.Run(db =>
            db.Gatherings().Where(g => g.Id == Invitations.Id(gathering)).ExecuteUpdateAsync(g => g.SetProperty(x => x.HostId, new MemberId(lan.Id)))
        );
        await host.See("/desk/book");
        host.Page.QuerySelectorAll("#book form").Single().Id = "restore";
        await host.Submit("form#restore", ("Input.Why", "放回来"));
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
        (await luo.Told(app, "卖车专场五五五")).ShouldBeTrue();
        (await lan.See(gathering)).Text.ShouldContain("卖车专场五五五");
    }

    [Fact]
    public async Task Pictures_of_a_recap_stay_away_with_their_gathering()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await luo.Invite(app, "后山");
        await lan.Answer(gathering, "我要去");
        app.Clock.Pass(TimeSpan.FromDays(8));
        await lan.See(gathering + "/recap");
        await lan.Submit("form#tell", [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(183, 80))], ("Input.Body", "那天的山"));
        var picture = (await luo.See(gathering)).Find("#recap .photos img")!.GetAttribute("src")!;
        await Away(app, host, ReportedKind.Recap, gathering, lan);
        await Away(app, host, ReportedKind.Gathering, gathering, luo);

        await Back(app, host, ReportedKind.Recap, gathering, lan);
        (await Asked(luo, picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(new Visitor(app), picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(host, picture)).ShouldBe(HttpStatusCode.OK);

        await Back(app, host, ReportedKind.Gathering, gathering, luo);
        (await Asked(luo, picture)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_report_of_what_is_away_already_is_closed_and_its_reporter_told()
    {
        var app = await Start();
        var (host, luo, zhou) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var topic = await host.Say(await host.Found("照看"), "大家好");
        await luo.Reply(topic, "难听的话");
        await zhou.Report(topic, 1);
        await app.Acts.Run(db =>
            db.Replies().Where(r => r.TopicId == Rooms.Topic(topic) && r.Number == 1).ExecuteUpdateAsync(r => r.SetProperty(x => x.HiddenAt, app.Time.Now))
        );
        await Desks.Decide(host, "难听的话", "hide", "早收起来了");
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
        (await app.Read(db => db.Set<Report>().SingleAsync())).ClosedAt.ShouldNotBeNull();
        (await zhou.Told(app, "早收起来了")).ShouldBeTrue();
        (await luo.Told(app, "早收起来了")).ShouldBeFalse("the author was told when it was put away");
    }

    private static async Task Away(App app, Visitor host, ReportedKind kind, string gathering, Visitor author)
    {
        var report = new Report
        {
            Id = Xinhuo.Platform.Ids.New<ReportId>(app.Time.Now),
            Kind = kind,
            Object = Invitations.Id(gathering).Value,
            Number = 0,
            AuthorId = new MemberId(author.Id),
            By = new MemberId(host.Id),
            Reason = ReportReason.Other,
            Lines = "",
            At = app.Time.Now,
        };
        (await app.Acts.Run(db => PutAway.Do(db, By(host), report, "不合适", [], app.Time.Now))).Refused.ShouldBeFalse();
    }

    private static async Task Back(App app, Visitor host, ReportedKind kind, string gathering, Visitor author) =>
        (
            await app.Acts.Run(db => PutAway.Restore(db, By(host), kind, Invitations.Id(gathering).Value, new MemberId(author.Id), "放回来", app.Time.Now))
        ).Refused.ShouldBeFalse();

    private static Actor By(Visitor host) => new(host.Id, Role.Host);

    private static async Task<HttpStatusCode> Asked(Visitor visitor, string picture) =>
        (await visitor.Http.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode;
}

public sealed class AwayTogetherTestsOnSqlite() : AwayTogetherTests(false);

public sealed class AwayTogetherTestsOnPostgres() : AwayTogetherTests(true);
