using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Tests.Members.Ownerships;

public abstract class OwnershipTests(App app)
{
    [Fact]
    public async Task What_one_owns_makes_a_stage_with_its_why()
    {
        await Product();
        var lin = await Given.Member(app, "林晚舟");
        await Note(lin, -30);
        lin.Text.ShouldContain("新车主：远山 X5");
        lin.Text.ShouldContain("到今天 30 天");
        (await lin.See($"/people/{lin.Id}")).Text.ShouldContain("新车主");

        await lin.See("/me/ownerships");
        await lin.Press("已经转手了");
        lin.Text.ShouldNotContain("新车主");
        await lin.Press("还在用");
        lin.Text.ShouldContain("新车主");
        await lin.Press("拿掉这条");
        lin.Find(".rows").ShouldBeNull();
    }

    [Fact]
    public async Task An_odd_day_is_refused_and_stays_typed()
    {
        await Product();
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/ownerships");
        await lin.Submit("form#owns", ("Input.Product", "x5"), ("Input.Since", "1920-01-01"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Find("[name='Input.Since']")!.GetAttribute("value").ShouldBe("1920-01-01");

        await Note(lin, -30);
        await lin.Submit("form#owns", ("Input.Product", "x5"), ("Input.Since", Day(-30)));
        lin.Text.ShouldContain("已经记过了");
        await lin.Submit("form#owns", ("Input.Product", "x5"), ("Input.Since", Day(-20)), ("Input.Until", Day(-25)));
        lin.Text.ShouldContain("转手不会早于");
    }

    [Fact]
    public async Task A_host_verifies_and_says_by_what_and_nobody_else_can()
    {
        await Product();
        var (lin, host) = (await Given.Member(app, "林晚舟"), await Given.Host(app));
        await Note(lin, -400);
        await host.See("/hosts/ownerships");
        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form[data-ownership=x5]", ("Input.How", "delivery-note"));
        (await lin.See("/me/ownerships")).Text.ShouldContain("已核实：交付单");

        var other = await Given.Member(app, "路过");
        (await other.Open("/hosts/ownerships")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Open($"/hosts/people/{lin.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_removes_what_another_owns()
    {
        await Product();
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        await Note(lin, -30);
        await Note(su, -30);
        var owned = await app.Read(db => db.Ownerships().SingleAsync(o => o.MemberId == new MemberId(lin.Id)));
        su.Find("form[action*=Remove]")!.SetAttribute("action", $"/me/ownerships?handler=Remove&id={owned.Id.Value}");
        await su.Submit("form[action*=Remove]");
        su.Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Read(db => db.Ownerships().CountAsync(o => o.Id == owned.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_host_sends_back_its_owner_reads_mends_and_asks_again_and_a_slip_is_undone()
    {
        await Product();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        // A page of the queue holds thirty, and the other tests' ownerships wait in it too.
        var longAgo = app.Time.Now.AddDays(-30);
        await app.Acts.Run(db => db.Ownerships().Where(o => o.VerifiedAt == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.VerifiedAt, longAgo)));
        await Note(lin, -40);
        var owned = await app.Read(db => db.Ownerships().SingleAsync(o => o.MemberId == new MemberId(lin.Id)));
        var form = $"form[action*='handler=Return'][action*='{owned.Id.Value}']";
        await host.See("/hosts/ownerships");
        await host.Submit(form, ("Why", " "));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit(form, ("Why", "交付单拍得看不清日期"));
        host.Find(form).ShouldBeNull("it waits no more");

        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("补清楚");
        (await lin.See("/me/ownerships")).Text.ShouldContain("交付单拍得看不清日期");
        await lin.Submit("form[action*='handler=Again']");
        (await host.See("/hosts/ownerships")).Find(form).ShouldNotBeNull("it waits again");

        await host.Submit($"form.to-verify[action*='{owned.Id.Value}']", ("How", "dealer"));
        await host.Submit($"form[action*='handler=Undo'][action*='{owned.Id.Value}']");
        host.Find(form).ShouldNotBeNull("a slip is undone");
        (await app.Read(db => db.Ownerships().SingleAsync(o => o.Id == owned.Id))).VerifiedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Two_hosts_who_send_it_back_tell_its_owner_once_and_who_verifies_it_after_all_takes_the_words_away()
    {
        await Product();
        var (host, other, lin) = (await Given.Host(app), await Given.Host(app), await Given.Member(app, "林晚舟"));
        await app.Acts.Run(db => db.Ownerships().Where(o => o.VerifiedAt == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.VerifiedAt, app.Time.Now)));
        await Note(lin, -40);
        var owned = await app.Read(db => db.Ownerships().SingleAsync(o => o.MemberId == new MemberId(lin.Id)));
        var form = $"form[action*='handler=Return'][action*='{owned.Id.Value}']";
        await host.See("/hosts/ownerships");
        await other.See("/hosts/ownerships");
        await host.Submit(form, ("Why", "看不清日期"));
        await other.Submit(form, ("Why", "缺一页"));
        other.At.ShouldBe("/hosts/ownerships");
        (await lin.See("/me/ownerships")).Text.ShouldContain("看不清日期");

        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form[data-ownership=x5]", ("Input.How", "dealer"));
        (await lin.See("/me/ownerships")).Text.ShouldNotContain("看不清日期");
    }

    private async Task Note(Visitor who, int day)
    {
        await who.See("/me/ownerships");
        await who.Submit("form#owns", ("Input.Product", "x5"), ("Input.Since", Day(day)));
        who.At.ShouldBe("/me/ownerships");
    }

    private string Day(int days) =>
        DateOnly.FromDateTime(app.Time.Now.ToOffset(TimeSpan.FromHours(8)).DateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task Product() => Things.Product(app, "x5", "远山 X5");
}

[Collection(Engines.Sqlite)]
public sealed class OwnershipsOnSqlite(SqliteApp app) : OwnershipTests(app);

[Collection(Engines.Postgres)]
public sealed class OwnershipsOnPostgres(PostgresApp app) : OwnershipTests(app);

internal static class Things
{
    public static Task Product(App app, string slug, string name) =>
        app.Acts.Run(async db =>
        {
            if (!await db.Products().AnyAsync(p => p.Slug == slug))
                db.Add(
                    new Product
                    {
                        Id = Ids.New<ProductId>(app.Time.Now),
                        Slug = slug,
                        NameZh = name,
                        NameEn = slug,
                        Kind = "car",
                    }
                );
            return true;
        });
}
