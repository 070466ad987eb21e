using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Tests.Members.Titles;

public abstract class TitleTests(App app)
{
    [Fact]
    public async Task A_title_is_defined_granted_shown_and_taken_back_and_its_history_stays()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        await Define(host, "内测官", "Beta tester", "beta-tester");

        // Other tests of this house move its clock.
        var until = new DateOnly(app.Time.Now.Year + 1, 1, 31);
        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form#grant", ("Input.Title", "beta-tester"), ("Input.Why", ""));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit(
            "form#grant",
            ("Input.Title", "beta-tester"),
            ("Input.Why", "第二轮除雾高原组"),
            ("Input.Until", until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );
        host.At.ShouldBe($"/hosts/people/{lin.Id}");

        (await lin.See($"/people/{lin.Id}")).Find(".chips .chip")!.TextContent.ShouldContain("内测官");
        lin.Text.ShouldContain("第二轮除雾高原组");
        lin.Text.ShouldContain($"{until.Year} 年 {until.Month} 月 {until.Day} 日");
        await lin.See($"/people?q={Uri.EscapeDataString(lin.Name)}");
        lin.Find("#people .chip")!.TextContent.ShouldContain("内测官");

        await host.Submit("form#grant", ("Input.Title", "beta-tester"), ("Input.Why", "再来一次"));
        host.Text.ShouldContain("已经有这个身份了");

        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form[data-grant=beta-tester]", ("Input.Why", "这一轮结束了"));
        await lin.See($"/people/{lin.Id}");
        lin.Find(".person-hero .chips").ShouldBeNull();
        lin.Text.ShouldContain("收回：这一轮结束了");
    }

    [Fact]
    public async Task A_title_ends_after_its_last_day()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        await Define(host, "品鉴师", "Taster", "taster");
        var today = DateOnly.FromDateTime(app.Time.Now.ToOffset(TimeSpan.FromHours(8)).DateTime);
        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit(
            "form#grant",
            ("Input.Title", "taster"),
            ("Input.Why", "听了七版提示音"),
            ("Input.Until", today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );
        (await lin.See($"/people/{lin.Id}")).Find(".person-hero .chips").ShouldNotBeNull();
        app.Clock.Pass(TimeSpan.FromDays(2));
        (await lin.See($"/people/{lin.Id}")).Find(".person-hero .chips").ShouldBeNull();
        lin.Text.ShouldContain("听了七版提示音");
    }

    [Fact]
    public async Task Members_grant_nothing()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        (await lin.Open($"/hosts/people/{su.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Open("/hosts/words")).Status.ShouldBe(HttpStatusCode.NotFound);
        await lin.See("/me");
        lin.Find("form#sign-out")!.SetAttribute("action", $"/hosts/people/{su.Id}?handler=Grant");
        await lin.Submit("form#sign-out");
        lin.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task Define(Visitor host, string zh, string en, string slug)
    {
        await host.See("/hosts/words");
        if (host.Text.Contains(zh, StringComparison.Ordinal))
            return;
        await host.Submit("form#word", ("Input.Kind", "title"), ("Input.Zh", zh), ("Input.En", en), ("Input.Slug", slug), ("Input.Icon", "no-such-icon"));
        host.At.ShouldBe("/hosts/words");
        host.Text.ShouldContain(zh);
    }
}

[Collection(Engines.Sqlite)]
public sealed class TitlesOnSqlite(SqliteApp app) : TitleTests(app);

[Collection(Engines.Postgres)]
public sealed class TitlesOnPostgres(PostgresApp app) : TitleTests(app);
