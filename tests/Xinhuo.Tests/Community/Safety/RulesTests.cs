using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Safety;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>The house rules are there from the first day, for everybody; hosts write them anew and nothing of before is lost.</summary>
public abstract class RulesTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Anybody_reads_them_in_both_languages_also_at_the_door()
    {
        var app = await Start();
        await Given.Host(app);
        (await new Visitor(app).See("/rules")).Text.ShouldContain("对事，不伤人");
        (await new Visitor(app, "en").See("/rules")).Text.ShouldContain("Argue about things");
        var door = await new Visitor(app).See($"/join/{await Given.Invitation(app)}");
        door.Text.ShouldContain("这里不做买卖");
        door.Find("a[href='/rules']").ShouldNotBeNull();
        RulesNow.PointsOf(RulesNow.Default.Zh).Count.ShouldBe(RulesNow.PointsOf(RulesNow.Default.En).Count);
    }

    [Fact]
    public async Task A_new_version_says_who_and_when_and_what_was_cited_keeps_its_meaning()
    {
        var app = await Start();
        var (host, author) = (await Given.Host(app), await Given.Member(app, "孟浪"));
        (await Desks.Give(app, host, author, Xinhuo.Community.Steps.SanctionStep.Slowed)).Refused.ShouldBeFalse();
        await host.See("/rules/edit");
        await host.Submit("form#rules", ("Input.Zh", "1. **慢慢开。** 多停车。\n2. **带垃圾下山。**"), ("Input.En", "1. **Drive slowly.**"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("中文有 2 条，英文有 1 条");
        host.Html.ShouldContain("带垃圾下山");
        await host.Submit("form#rules", ("Input.Zh", "没有编号"), ("Input.En", "1. **Drive slowly.**"));
        host.Text.ShouldContain("从 1 起");
        await host.Submit(
            "form#rules",
            ("Input.Zh", "1. **慢慢开。** 多停车。\n2. **带垃圾下山。**"),
            ("Input.En", "1. **Drive slowly.**\n2. **Take your rubbish down.**"),
            ("Input.Why", "写短一点")
        );
        host.At.ShouldBe("/rules", host.Text);
        host.Text.ShouldContain($"{host.Name}改的：写短一点");
        (await new Visitor(app).See("/rules?version=0")).Text.ShouldContain("这里不做买卖");
        (await new Visitor(app).Open("/rules?version=9")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await author.See("/me/standing")).Text.ShouldContain("第 1 条“对事，不伤人”", Case.Sensitive, "as it was when it was cited");
        (await host.See($"/desk/step?member={author.Id}")).Text.ShouldContain("第 1 条：慢慢开");
        (await app.Read(db => db.Set<HouseRules>().CountAsync())).ShouldBe(1);
        foreach (var stranger in new[] { author, await Given.ProductManager(app) })
            (await stranger.Open("/rules/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_colleagues_change_meanwhile_is_not_written_over()
    {
        var app = await Start();
        var (host, other) = (await Given.Host(app), await Given.Host(app, "阿岭"));
        await host.See("/rules/edit");
        await other.See("/rules/edit");
        await other.Submit("form#rules", ("Input.Zh", "1. **甲。**"), ("Input.En", "1. **One.**"));
        await host.Submit("form#rules", ("Input.Zh", "1. **乙。**"), ("Input.En", "1. **Other.**"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("同事刚刚改过家规");
        host.Html.ShouldContain("**乙。**");
    }

    [Fact]
    public async Task A_report_may_cite_one()
    {
        var app = await Start();
        var (host, zhou) = (await Given.Host(app), await Given.Member(app, "周小满"));
        var topic = await host.Say(await host.Found("照看"), "大家好");
        var luo = await Given.Member(app, "罗大川");
        await luo.Reply(topic, "买一送一");
        await zhou.See($"/report?topic={Rooms.Topic(topic).Value}&number=1");
        await zhou.Submit("form#report", ("Input.Why", "Advertising"), ("Input.Rule", "99"));
        zhou.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await zhou.Submit("form#report", ("Input.Why", "Advertising"), ("Input.Rule", "4"));
        (await app.Read(db => db.Set<Report>().SingleAsync())).Rule.ShouldBe(4);
        (await host.See("/desk")).Text.ShouldContain("家规第 4 条：这里不做买卖");
    }
}

public sealed class RulesTestsOnSqlite() : RulesTests(false);

public sealed class RulesTestsOnPostgres() : RulesTests(true);
