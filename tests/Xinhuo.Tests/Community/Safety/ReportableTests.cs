using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Safety;
using Xinhuo.Tests.Community.Chat;
using Xinhuo.Tests.Community.Gatherings;
using Xinhuo.Tests.Community.Ideas;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Gatherings, how they were told, sentences on discoveries and lines that are only a picture come to the desk as posts do.</summary>
public abstract class ReportableTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_recap_is_reported_put_away_with_its_pictures_and_brought_back()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await luo.Invite(app, "后山");
        await lan.Answer(gathering, "我要去");
        app.Clock.Pass(TimeSpan.FromDays(8));
        await lan.See(gathering + "/recap");
        await lan.Submit("form#tell", [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(180, 80))], ("Input.Body", "说了别人家住哪儿的回顾"));
        var picture = (await luo.See(gathering)).Find("#recap .photos img")!.GetAttribute("src")!;
        (await lan.Open($"/report?gathering={Invitations.Id(gathering).Value}&recap=true")).Status.ShouldBe(HttpStatusCode.NotFound, "her own");
        await luo.See(luo.Find("#recap a[href^='/report']")!.GetAttribute("href")!);
        luo.Text.ShouldContain("说了别人家住哪儿");
        await luo.Submit("form#report", ("Input.Why", "Private"));
        await Desks.Decide(host, "说了别人家住哪儿", "hide", "住址要删掉");
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
        (await luo.See(gathering)).Text.ShouldNotContain("说了别人家住哪儿");
        foreach (var who in new[] { luo, lan, new Visitor(app) })
            (await who.Http.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Http.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lan.Open(gathering + "/recap")).Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        await app.Settle();
        (await lan.See("/notices")).Text.ShouldContain("把你写的回顾收起来了");
        (await luo.See("/notices")).Text.ShouldContain("住址要删掉");

        await Restore(host, "住址要删掉");
        (await luo.See(gathering)).Text.ShouldContain("说了别人家住哪儿");
        (await luo.Http.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_gathering_that_is_put_away_is_nowhere_until_it_is_brought_back()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await luo.Invite(app, "卖车专场四四四");
        await lan.See(gathering);
        await lan.See(lan.Find("a[href^='/report']")!.GetAttribute("href")!);
        await lan.Submit("form#report", ("Input.Why", "Advertising"));
        await Desks.Decide(host, "卖车专场", "hide", "这里不做买卖");
        foreach (var who in new[] { luo, lan, host })
            (await who.Open(gathering)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lan.See("/gatherings")).Text.ShouldNotContain("卖车专场");
        (await lan.See("/search?q=" + Uri.EscapeDataString("四四四"))).Find($"a[href='{gathering}']").ShouldBeNull();
        (await lan.Http.GetAsync(gathering + ".ics", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Restore(host, "这里不做买卖");
        (await lan.See(gathering)).Text.ShouldContain("卖车专场");
        (await lan.See("/search?q=" + Uri.EscapeDataString("四四四"))).Find($"a[href='{gathering}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_reported_as_it_is_put_away_is_answered_and_its_maker_hears_of_it_once()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await luo.Invite(app, "卖车专场五五五");
        await lan.See($"/report?gathering={Invitations.Id(gathering).Value}");
        await lan.Submit("form#report", ("Input.Why", "Advertising"));
        var late = await app.Read(db => db.Set<Report>().SingleAsync(r => r.Lines.Contains("五五五")));
        await Desks.Decide(host, "卖车专场五五五", "hide", "这里不做买卖");
        // The second was on its way while the first was decided.
        await app.Acts.Run(db => db.Set<Report>().Where(r => r.Id == late.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.ClosedAt, (DateTimeOffset?)null)));
        await Desks.Decide(host, "卖车专场五五五", "hide", "刚才已经收起来了");
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
        await app.Settle();

        (await lan.See("/notices")).Text.ShouldContain("刚才已经收起来了");
        (await luo.See("/notices")).Text.ShouldContain("这里不做买卖");
        luo.Text.ShouldNotContain("刚才已经收起来了");
        (await app.Read(db => db.Set<DeskEntry>().CountAsync(e => e.Act == DeskAct.Hid))).ShouldBe(1);
    }

    [Fact]
    public async Task A_sentence_on_a_discovery_is_put_away_and_that_it_was_tried_still_counts()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var found = await lan.Propose("我发现后备箱能当桌子", kind: "Discovery");
        await luo.See(found);
        await luo.Submit("form#tried", ("Input.Words", "只有穷鬼才这么用"));
        luo.Text.ShouldContain("新来的人看了会不敢开口", Case.Sensitive, "a hint, once");
        await luo.Submit("form#voice", ("Input.Words", "只有穷人才这么用"));
        await lan.See(found);
        lan.Text.ShouldContain("只有穷人才这么用");
        luo.Find("#idea a[href^='/report']").ShouldBeNull("one's own");
        await lan.See(lan.Find("#idea a[href^='/report']")!.GetAttribute("href")!);
        await lan.Submit("form#report", ("Input.Why", "Hurtful"));
        await Desks.Decide(host, "只有穷人", "hide", "伤人");
        (await lan.See(found)).Text.ShouldNotContain("只有穷人");
        lan.Find("#idea")!.TextContent.ShouldContain("管用");
        await luo.See(found);
        await luo.Submit("form#tried", ("Input.Words", "换句话再说"));
        luo.Text.ShouldContain("主理人收起来了");
        await Restore(host, "伤人");
        (await lan.See(found)).Text.ShouldContain("只有穷人");
    }

    [Fact]
    public async Task A_line_that_is_only_a_picture_shows_it_to_the_desk_and_to_nobody_else()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (host, lin, su) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "看图");
        foreach (var width in new[] { 181, 182 })
        {
            await lin.See(room);
            await lin.Submit("form#say", [("Input.Photos", "图.jpg", new Negatives(scratch).RedAndBlue(width, 80))]);
        }
        var pictures = (await su.See(room)).Page.QuerySelectorAll(".line .photos img").Select(i => i.GetAttribute("src")!).ToList();
        pictures.Count.ShouldBe(2);
        foreach (var picture in pictures)
            (await Asked(host, picture)).ShouldBe(HttpStatusCode.NotFound);
        await su.See($"{room}/2/report");
        await su.Submit("form#report", ("Input.Why", "Hurtful"));
        su.Text.ShouldContain("交给主理人了", Case.Sensitive, su.Text);

        await host.See("/desk");
        host.Html.ShouldContain(pictures[0][..pictures[0].LastIndexOf('/')]);
        (await Asked(host, pictures[0])).ShouldBe(HttpStatusCode.OK);
        (await Asked(host, pictures[1])).ShouldBe(HttpStatusCode.NotFound, "no other picture of the room");
        foreach (var stranger in new[] { new Visitor(app), await Given.Member(app, "外人"), await Given.ProductManager(app) })
            (await Asked(stranger, pictures[0])).ShouldBe(HttpStatusCode.NotFound);
        foreach (var inside in new[] { lin, su })
            (await Asked(inside, pictures[0])).ShouldBe(HttpStatusCode.OK);
        var report = await app.Read(db => db.Set<Report>().SingleAsync());
        await host.Submit($"form#dismiss-{report.Id.Value:N}", ("Input.Why", "就是张风景"));
        (await Asked(host, pictures[0])).ShouldBe(HttpStatusCode.NotFound, "it stands, and is the room's alone again");
        (await Asked(su, pictures[0])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_one_may_not_see_one_cannot_report()
    {
        var app = await Start();
        var (keeper, stranger) = (await Given.Host(app, "屋主人"), await Given.Member(app, "外人"));
        var group = await keeper.Found("深夜", Openness.Hidden);
        var gathering = await keeper.Invite(app, "屋里的活动", group);
        foreach (var recap in new[] { "", "&recap=true" })
            (await stranger.Open($"/report?gathering={Invitations.Id(gathering).Value}{recap}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var topic = await keeper.Say(group, "屋里的话");
        (await stranger.Open($"/report?topic={Rooms.Topic(topic).Value}&tried={keeper.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> Asked(Visitor visitor, string picture) =>
        (await visitor.Http.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode;

    private static async Task Restore(Visitor host, string why)
    {
        await host.See("/desk/book");
        host.Page.QuerySelectorAll("#book article").First(a => a.TextContent.Contains(why, StringComparison.Ordinal)).QuerySelector("form")!.Id = "restore";
        await host.Submit("form#restore", ("Input.Why", "放回来"));
        host.Status.ShouldBe(HttpStatusCode.OK, host.Text);
    }
}

public sealed class ReportableTestsOnSqlite() : ReportableTests(false);

public sealed class ReportableTestsOnPostgres() : ReportableTests(true);
