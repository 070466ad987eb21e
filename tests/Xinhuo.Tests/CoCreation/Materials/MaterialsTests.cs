using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Materials;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Tests.Platform.Files.Uploads;

namespace Xinhuo.Tests.CoCreation.Materials;

/// <summary>素材: given with its licence beside the button, traced, and not given past its last day.</summary>
public abstract class MaterialsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task An_asset_is_taken_once_a_day_and_whoever_did_not_take_it_cannot_have_its_file()
    {
        var app = await Start();
        var (pm, lin, luo, guest) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"), new Visitor(app));
        var asset = await pm.Give("垭口日出航拍", ("Input.Body", "四段，每段一分钟。"), ("Input.Use", "竖版给手机。"));
        (await lin.See("/materials")).Find($"a[href='{asset}']").ShouldNotBeNull();
        await lin.See(asset);
        lin.Find("#take .licence")!.TextContent.ShouldContain("署名“远山”");
        lin.Find("#take")!.TextContent.ShouldContain("主理人和产品经理看得到");
        lin.Find("#takes").ShouldBeNull("members do not see who took it");

        var taken = await lin.Take(asset);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = taken.Headers.Location!.ToString();
        for (var again = 0; again < 2; again++)
            (await lin.Http.GetByteArrayAsync(file)).ShouldBe(Giving.Film);
        (await lin.Take(asset)).Headers.Location!.ToString().ShouldBe(file);
        (await Giving.Takes(app)).ShouldHaveSingleItem().MemberId.Value.ShouldBe(lin.Id);
        foreach (var nobody in new[] { luo, guest })
            (await nobody.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.Open(asset)).At.ShouldStartWith("/sign-in");

        (await lin.See("/materials/mine")).Text.ShouldContain("垭口日出航拍");
        (await luo.See("/materials/mine")).Text.ShouldNotContain("垭口日出航拍");
        (await pm.See(asset)).Find("#takes")!.TextContent.ShouldContain("林晚舟");
        app.Clock.Pass(TimeSpan.FromDays(1));
        (await lin.Take(asset)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Giving.Takes(app)).Count.ShouldBe(2);
        app.Clock.Pass(TimeSpan.FromDays(2));
        (await lin.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "what was taken long ago is asked for anew");
    }

    [Fact]
    public async Task Taken_for_a_project_it_is_written_down_once_however_often_it_is_pressed_and_is_prompted_by_the_brief()
    {
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        var brief = await Giving.Brief(app, pm);
        var (mine, theirs) = (await Giving.Team(app, "送你到垭口", brief, lin), await Giving.Team(app, "别人的片子", null, luo));
        var asset = await pm.Give("垭口日出航拍");
        await lin.See(asset);
        lin.Find("select[name=Project]")!.TextContent.ShouldContain("送你到垭口");
        lin.Find("select[name=Project]")!.TextContent.ShouldNotContain("别人的片子");
        var file = lin.Find("button[name=file]")!.GetAttribute("value")!;
        var refused = await lin.TakeHere(asset, file, theirs);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var raced = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => lin.TakeHere(asset, file, mine)));
        raced.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Giving.Takes(app)).ShouldHaveSingleItem().TeamId.ShouldBe(mine);
        var row = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Verb == "cocreation.material.taken"));
        (row.Project, row.PromptedBy).ShouldBe((mine.Value, brief));
        (await pm.See(asset)).Find("#takes")!.TextContent.ShouldContain("送你到垭口");
    }

    [Fact]
    public async Task Past_its_last_day_nobody_is_given_it_and_projects_that_took_it_are_told_once_and_marked()
    {
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        var team = await Giving.Team(app, "送你到垭口", null, lin);
        var asset = await pm.Give("垭口日出航拍", ("Input.EndsOn", Giving.Day(app, 20)));
        var file = (await lin.Take(asset, team)).Headers.Location!.ToString();
        await luo.Take(asset);
        await Look(app);
        (await lin.See("/notices")).Text.ShouldNotContain("垭口日出航拍", customMessage: "it is three weeks away");
        app.Clock.Pass(TimeSpan.FromDays(7));
        await Look(app);
        await Look(app);
        (await lin.See("/notices")).Text.ShouldContain("《送你到垭口》用到的素材「垭口日出航拍」只能用到");
        (await luo.See("/notices")).Text.ShouldNotContain("垭口日出航拍");
        app.Clock.Pass(TimeSpan.FromDays(13));
        (await lin.Take(asset)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "its last day is its own");
        (await lin.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var rendition = lin.Find("button[name=file]")!.GetAttribute("value")!;
        (await app.Read(db => db.HeldExpired(team, Giving.Today(app)))).ShouldBeEmpty();

        app.Clock.Pass(TimeSpan.FromDays(1));
        (await lin.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lin.See(asset)).Text.ShouldContain("它已经过了最后一天");
        lin.Find("button[name=file]").ShouldBeNull();
        (await lin.TakeHere(asset, rendition)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Look(app);
        await Look(app);
        (await lin.See("/notices")).Text.ShouldContain("到期了");
        (await app.Read(db => db.HeldExpired(team, Giving.Today(app)))).ShouldHaveSingleItem().Name.ShouldBe("垭口日出航拍");
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Project == team.Value && h.Verb.StartsWith("cocreation.material.end")))).ShouldBe(2);
    }

    [Fact]
    public async Task Retired_it_is_there_for_those_who_hold_it_and_in_no_search()
    {
        var app = await Start();
        var (pm, lin, luo, guest) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"), new Visitor(app));
        var asset = await pm.Give("垭口日出航拍");
        (await luo.See("/search?q=垭口日出")).Find($"a[href='{asset}']").ShouldNotBeNull();
        (await guest.See("/search?q=垭口日出")).Text.ShouldNotContain("航拍");
        (await luo.See("/materials?q=日出航拍&sort=video")).Find($"a[href='{asset}']").ShouldNotBeNull();
        (await luo.See("/materials?q=日出航拍&sort=audio")).Find($"a[href='{asset}']").ShouldBeNull();
        (await luo.See("/materials?q=雪夜")).Find($"a[href='{asset}']").ShouldBeNull();
        var file = (await lin.Take(asset)).Headers.Location!.ToString();
        await pm.See(asset);
        await pm.Submit("form#retire");
        (await luo.Open(asset)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.See(asset)).Text.ShouldContain("它已经收起来了");
        (await lin.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await luo.See("/search?q=垭口日出&again")).Find($"a[href='{asset}']").ShouldBeNull();
        (await luo.See("/materials")).Text.ShouldNotContain("垭口日出航拍");
        await pm.See(asset);
        await pm.Submit("form#bring-back");
        (await luo.See("/search?q=垭口日出&back")).Find($"a[href='{asset}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Files_sent_ahead_are_kept_under_their_names_and_what_is_taken_out_is_gone()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var upload = Sending.Id(await pm.Http.Send("竖版的字节"u8.ToArray(), "v2_final.mov")).Value;
        await pm.See("/materials/new");
        pm.Name("form#asset", "Input.Sent.Uploads", upload.ToString());
        pm.Name("form#asset", $"Input.Sent.Called[{upload}]", "竖版，发手机用");
        await pm.Submit("form#asset", ("Input.Title", "垭口日出航拍"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "there is no licence");
        pm.Find($"[name='Input.Sent.Called[{upload}]']")!.GetAttribute("value").ShouldBe("竖版，发手机用");
        await pm.Submit("form#asset", ("Input.Licence", "随便用。"));
        var asset = pm.At;
        asset.ShouldMatch("^/materials/[0-9a-f-]{36}$", pm.Text);
        pm.Find(".renditions")!.TextContent.ShouldContain("竖版，发手机用");
        pm.Find(".renditions")!.TextContent.ShouldContain("v2_final.mov");
        var file = (await lin.Take(asset)).Headers.Location!.ToString();
        (await lin.Http.GetAsync(file)).Content.Headers.ContentType!.MediaType.ShouldBe("video/quicktime");

        await pm.See(asset + "/edit");
        var old = pm.Find("[name='Input.Stay']")!;
        old.RemoveAttribute("checked");
        await pm.Submit("form#asset", ("Input.Title", "垭口日出航拍"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "something must be left to take");
        await pm.See(asset + "/edit");
        pm.Find("[name='Input.Stay']")!.RemoveAttribute("checked");
        await pm.Submit("form#asset", [("Input.Sent.Files", "横版.mp4", Giving.Film)]);
        pm.At.ShouldBe(asset, pm.Text);
        pm.Find(".renditions")!.TextContent.ShouldNotContain("竖版");
        (await lin.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Members_are_shut_out_of_what_staff_do()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var asset = await pm.Give("垭口日出航拍");
        foreach (var page in (string[])["/materials/new", asset + "/edit", "/drops/new"])
            (await lin.Open(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        await lin.See(asset);
        var token = lin.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var act in (string[])["Retire", "BringBack"])
            (await lin.Http.PostAsync($"{asset}?handler={act}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        (await app.Read(db => db.Set<Asset>().CountAsync(a => a.RetiredAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task What_somebody_took_goes_with_them_but_for_what_their_team_holds()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var team = await Giving.Team(app, "送你到垭口", null, lin);
        var asset = await pm.Give("垭口日出航拍");
        await lin.Take(asset);
        await lin.Take(asset, team);
        await lin.Http.Begin(3);
        await app.Acts.Run(
            async (db, services) =>
            {
                await services.GetServices<IPersonalData>().OfType<MaterialsOfPerson>().Single().Erase(db, new MemberId(lin.Id), app.Time.Now);
                return 0;
            }
        );
        (await Giving.Takes(app)).ShouldHaveSingleItem().TeamId.ShouldBe(team);
        await app.SweepUploads();
        Directory.GetFiles(Path.Combine(app.Folder, "uploads")).ShouldBeEmpty();
    }

    private static async Task Look(App app)
    {
        await app.Services.GetServices<IRoutine>().OfType<EndOfLicences>().Single().Run("today", TestContext.Current.CancellationToken);
        await app.Settle();
    }
}

public sealed class MaterialsOnSqlite() : MaterialsTests(postgres: false);

public sealed class MaterialsOnPostgres() : MaterialsTests(postgres: true);
