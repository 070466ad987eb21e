using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>我有空: said, changed, taken back, and seen by the others.</summary>
public abstract class FreeTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task One_says_that_one_is_free_says_it_otherwise_and_takes_it_back()
    {
        var app = await Start();
        var (zhou, mu) = (await Given.Member(app, "周小满"), await Given.Member(app, "陈牧野"));
        await app.Keep(
            new SkillClaim
            {
                MemberId = zhou.Member(),
                SkillId = await app.Skill("score"),
                At = app.Time.Now,
            }
        );
        await zhou.See("/free");
        zhou.Find("form#say-free input[name='Input.Roles']")!.GetAttribute("value").ShouldBe("score", "what she says she can do comes first");
        await zhou.Submit("form#say-free", ("Input.Roles", "score"), ("Input.Roles", "voice-over"), ("Input.Words", "周末都在"), ("Input.Until", Day(app, 20)));
        zhou.At.ShouldBe("/free", zhou.Text);
        zhou.Find("#mine")!.TextContent.ShouldContain("周末都在");
        (await mu.See("/free")).Find("#free")!.TextContent.ShouldContain("周末都在");
        mu.Find($"#free a[href='/people/{zhou.Id}']").ShouldNotBeNull();
        zhou.Find("#free").ShouldBeNull("she knows about herself");

        app.Clock.Pass(TimeSpan.FromMinutes(5));
        await zhou.See("/free");
        await zhou.Submit("form#say-free");
        await zhou.Submit("form#say-free", ("Input.Roles", "voice-over"), ("Input.Words", ""), ("Input.Until", ""));
        var roles = await app.Read(db => db.FreeAgentRoles().Where(r => r.MemberId == zhou.Member()).CountAsync());
        roles.ShouldBe(1);
        (await mu.See("/free")).Find("#free")!.TextContent.ShouldNotContain("周末都在");
        await zhou.Submit("form#stop");
        (await mu.See("/free")).Find("#free").ShouldBeNull();
        (await Verbs(app)).ShouldBe(["said", "changed", "stopped"], "the same once more is not said");
    }

    [Fact]
    public async Task What_is_refused_is_said_and_nothing_typed_is_lost()
    {
        var app = await Start();
        var zhou = await Given.Member(app, "周小满");
        await zhou.See("/free");
        await zhou.Submit("form#say-free", ("Input.Words", "周末都在"), ("Input.Until", Day(app, -1)));
        zhou.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        zhou.Text.ShouldContain("至少选一样");
        zhou.Text.ShouldContain("这天已经过去了");
        zhou.Find("[name='Input.Words']")!.GetAttribute("value").ShouldBe("周末都在");
        var six = (string[])["script", "driving", "photography", "aerial", "voice-over", "score"];
        await zhou.Submit("form#say-free", [.. six.Select(s => ("Input.Roles", s)), ("Input.Until", "")]);
        zhou.Text.ShouldContain("最多选 5 样");
        zhou.Find("input[name='Input.Roles'][value='aerial']")!.HasAttribute("checked").ShouldBeTrue();
        (await app.Read(db => db.FreeAgents().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Who_works_for_the_brand_sees_the_list_and_cannot_stand_on_it_and_a_guest_sees_nothing()
    {
        var app = await Start();
        var (zhou, host) = (await Given.Member(app, "周小满"), await Given.Host(app));
        await app.IsFree(zhou, "voice-over");
        (await host.See("/free")).Find("#free")!.TextContent.ShouldContain(zhou.Name);
        host.Find("form#say-free").ShouldBeNull();
        var token =
            host.Find("input[name='__RequestVerificationToken']")?.GetAttribute("value")
            ?? (await zhou.See("/free")).Find("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        foreach (var act in (string[])["", "?handler=Object"])
        {
            var sent = await host.Http.PostAsync(
                "/free" + act,
                new FormUrlEncodedContent([
                    new("Input.Roles", "voice-over"),
                    new("team", Guid.CreateVersion7().ToString()),
                    new("__RequestVerificationToken", token),
                ])
            );
            sent.IsSuccessStatusCode.ShouldBeFalse(act);
        }
        (await app.Read(db => db.FreeAgents().CountAsync())).ShouldBe(1);
        (await new Visitor(app).Open("/free")).At.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_list_is_asked_by_role_and_place_and_leaves_out_whom_it_should()
    {
        var app = await Start();
        var names = (string[])["周小满", "苏禾", "阿岚", "罗大川", "林晚舟"];
        var people = new List<Visitor>();
        foreach (var name in names)
            people.Add(await Given.Member(app, name));
        var me = await Given.Member(app, "陈牧野");
        foreach (var one in people)
        {
            app.Clock.Pass(TimeSpan.FromMinutes(1));
            await app.IsFree(one, one == people[1] ? "script" : "voice-over");
        }
        (await Shown(me)).ShouldBe(names.Reverse(), "the latest first");
        (await Shown(me, "?role=script")).ShouldBe(["苏禾"]);
        (await Shown(me, "?role=nonsense")).ShouldBeEmpty();
        var now = app.Time.Now;
        await app.Acts.Run(db => db.Members().Where(m => m.Id == people[0].Member()).ExecuteUpdateAsync(m => m.SetProperty(x => x.City, "重庆")));
        (await Shown(me, "?place=" + Uri.EscapeDataString("重庆"))).ShouldBe(["周小满"]);
        (await Shown(me, "?place=" + Uri.EscapeDataString("重庆") + "&role=script")).ShouldBeEmpty();

        await app.Keep(
            new Block
            {
                By = me.Member(),
                Of = people[1].Member(),
                At = now,
            },
            new Block
            {
                By = people[2].Member(),
                Of = me.Member(),
                At = now,
            }
        );
        await app.Acts.Run(async db =>
        {
            await db.FreeAgents().Where(a => a.MemberId == people[3].Member()).ExecuteUpdateAsync(a => a.SetProperty(x => x.Until, now));
            await db.Members().Where(m => m.Id == people[4].Member()).ExecuteUpdateAsync(m => m.SetProperty(x => x.Restraint, Restraint.Outside));
        });
        (await Shown(me)).ShouldBe(["周小满"]);
    }

    [Fact]
    public async Task A_long_list_goes_on_by_key_and_nobody_stands_in_it_twice()
    {
        var app = await Start();
        var me = await Given.Member(app, "陈牧野");
        await Crowd.Free(app, 60, "voice-over");
        var (seen, at) = (new List<string>(), "/free");
        while (at is not null)
        {
            await me.See(at);
            seen.AddRange(me.Page.QuerySelectorAll("#free .name, #free li p a").Select(a => a.TextContent.Trim()));
            at = me.Find("#free .more a")?.GetAttribute("href");
        }
        seen.Distinct().Count().ShouldBe(60);
        seen.Count.ShouldBe(60);
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_said_once()
    {
        var app = await Start();
        var zhou = await Given.Member(app, "周小满");
        var pens = new[] { await Hostile.Pen.At(zhou, "/free", "form#say-free"), await Hostile.Pen.At(zhou, "/free", "form#say-free") };
        await Task.WhenAll(pens.SelectMany(p => Enumerable.Range(0, 4).Select(_ => p.Send(("Input.Roles", "voice-over"), ("Input.Roles", "script")))));
        (await app.Read(db => db.FreeAgents().CountAsync())).ShouldBe(1);
        (await app.Read(db => db.FreeAgentRoles().CountAsync())).ShouldBe(2);
        (await Verbs(app)).ShouldBe(["said"]);
    }

    [Fact]
    public async Task Whoever_leaves_the_house_takes_it_along()
    {
        var app = await Start();
        var (zhou, mu) = (await Given.Member(app, "周小满"), await Given.Member(app, "陈牧野"));
        var team = await app.Calls("送你到垭口", null, [mu], "voice-over");
        await app.IsFree(zhou, "voice-over");
        await zhou.See("/free");
        await zhou.Submit($"#team-{team.Id.Value} form");
        using var scope = app.Services.CreateScope();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "free");
        await app.Acts.Run(db => mine.Erase(db, zhou.Member(), app.Time.Now));
        (
            await app.Read(async db => await db.FreeAgents().CountAsync() + await db.FreeAgentRoles().CountAsync() + await db.TeamObjections().CountAsync())
        ).ShouldBe(0);
    }

    private static async Task<List<string>> Shown(Visitor who, string query = "") =>
        [.. (await who.See("/free" + query)).Page.QuerySelectorAll("#free li p a").Select(a => a.TextContent.Trim())];

    private static Task<List<string>> Verbs(App app) =>
        app.Read(async db =>
            (await db.Set<HappeningRow>().Where(h => h.Verb.StartsWith("cocreation.free.")).OrderBy(h => h.At).Select(h => h.Verb).ToListAsync()).ConvertAll(
                v => v.Split('.')[^1]
            )
        );

    private static string Day(App app, int days) =>
        app.Time.Now.ToOffset(TimeSpan.FromHours(8)).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class FreeOnSqlite() : FreeTests(postgres: false);

public sealed class FreeOnPostgres() : FreeTests(postgres: true);
