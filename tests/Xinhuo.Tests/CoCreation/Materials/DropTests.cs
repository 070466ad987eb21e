using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.CoCreation.Materials;

/// <summary>上新: told to those who asked for it, and counted as what led to what they do next.</summary>
public abstract class DropTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_drop_reaches_those_who_follow_and_prompts_what_they_do_in_the_days_after()
    {
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        var asset = await pm.Give("垭口日出航拍");
        foreach (var one in new[] { lin, luo })
        {
            await one.See("/materials");
            await one.Submit("form#follow");
        }
        await luo.Submit("form#unfollow");
        var drop = await PutOut(pm, asset);
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("垭口那四天");
        (await luo.See("/notices")).Text.ShouldNotContain("垭口那四天");
        (await luo.See("/materials")).Find($"a[href='{drop}']").ShouldNotBeNull("it is there for everybody");
        (await lin.See(drop)).Find($"a[href='{asset}']").ShouldNotBeNull();
        var reach = await app.Read(db => db.Set<PromptReach>().SingleAsync());
        (reach.MemberId, reach.Kind).ShouldBe((lin.Id, PromptKind.Drop));

        await luo.Take(asset);
        await lin.Take(asset);
        app.Clock.Pass(TimeSpan.FromDays(8));
        await lin.Take(asset);
        var taken = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Verb == "cocreation.material.taken").OrderBy(h => h.At).ToListAsync());
        taken.Select(t => (t.Actor, t.PromptedBy)).ShouldBe([(luo.Id, null), (lin.Id, reach.Prompt), (lin.Id, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_empty_drop_is_refused_and_what_was_typed_stays()
    {
        var app = await Start();
        var pm = await Given.ProductManager(app);
        var asset = await pm.Give("垭口日出航拍");
        await pm.See("/drops/new");
        await pm.Submit("form#drop", ("Input.Title", "垭口那四天"), ("Input.Body", "拿去。"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("拿去。");
        var id = asset["/materials/".Length..];
        await pm.Submit("form#drop", ("Input.Assets", id));
        var drop = pm.At;
        drop.ShouldMatch("^/drops/[0-9a-f-]{36}$", pm.Text);
        (await pm.See(drop)).Text.ShouldContain("拿去。");
        (await pm.Open("/drops/" + Guid.CreateVersion7())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> PutOut(Visitor staff, string asset)
    {
        await staff.See("/drops/new");
        await staff.Submit("form#drop", ("Input.Title", "垭口那四天"), ("Input.Assets", asset["/materials/".Length..]));
        staff.At.ShouldMatch("^/drops/[0-9a-f-]{36}$", staff.Text);
        return staff.At;
    }
}

public sealed class DropOnSqlite() : DropTests(postgres: false);

public sealed class DropOnPostgres() : DropTests(postgres: true);
