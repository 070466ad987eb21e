using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Tests.Community.Safety;

namespace Xinhuo.Tests.Community.Chat;

/// <summary>A reported line brings itself to the hosts' desk, and nothing else of its room.</summary>
public abstract class ReportLineTests(App app)
{
    [Fact]
    public async Task A_host_sees_the_reported_line_alone_and_puts_it_away_with_a_reason()
    {
        var (host, lin, su) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "这一句不该被别人看到的青花椒");
        await lin.SayIn(room, "难听的话二〇二六");
        await su.See($"{room}/2");
        await su.See($"{room}/2/report");
        await su.Submit("form#report", ("Input.Why", "Hurtful"));
        su.Text.ShouldContain("会告诉你");
        (await lin.Open($"{room}/2/report")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody reports their own");

        (await host.See("/")).Find("a[href='/desk']").ShouldNotBeNull();
        await host.See("/desk");
        host.Text.ShouldContain("难听的话二〇二六");
        host.Text.ShouldNotContain("青花椒");
        host.Find($"a[href*='{room}']").ShouldBeNull();
        (await host.Open(room)).Status.ShouldBe(HttpStatusCode.NotFound);

        await host.See("/desk");
        await Desks.Decide(host, "难听的话二〇二六", "hide", "");
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Desks.Decide(host, "难听的话二〇二六", "hide", "骂人了");
        host.Text.ShouldNotContain("难听的话二〇二六");
        (await host.See("/desk/book")).Text.ShouldContain("骂人了");
        (await su.See(room)).Text.ShouldContain("收起了一句话");
        (await su.See($"{room}/about?q=二〇二六")).Find("a[href*='at=2']").ShouldBeNull();
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("骂人了");
        (await su.See("/notices")).Text.ShouldContain("骂人了");
        (await su.Open($"{room}/2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_line_that_may_stand_stands_and_who_asked_is_told_why()
    {
        var (host, lin, su) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "只是不同意你");
        await su.See($"{room}/1/report");
        await su.Submit("form#report", ("Input.Why", "Other"), ("Input.Words", "他不同意我"));
        await host.See("/desk");
        await Desks.Decide(host, "只是不同意你", "dismiss", "不同意是可以的");
        (await app.Read(db => db.Set<Report>().CountAsync(r => r.By == new MemberId(su.Id) && r.ClosedAt == null))).ShouldBe(0);
        await app.Settle();
        (await su.See("/notices")).Text.ShouldContain("不同意是可以的");
        (await lin.See(room)).Text.ShouldContain("只是不同意你");
    }
}

[Collection(Engines.Sqlite)]
public sealed class ReportLineOnSqlite(SqliteApp app) : ReportLineTests(app);

[Collection(Engines.Postgres)]
public sealed class ReportLineOnPostgres(PostgresApp app) : ReportLineTests(app);
