using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Projects;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation;

/// <summary>项目: the room is the team's (law 3).</summary>
public abstract class ProjectRoomTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly string[] Pages = ["/room", "/room/milestones", "/room/shots", "/room/files", "/room/decisions", "/room/guests", "/room/log"];

    [Fact]
    public async Task A_team_keeps_its_way_its_shots_and_what_it_settled_and_the_log_writes_itself()
    {
        var app = await Start();
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/milestones");
        await chen.Submit("form#set", ("Title", "剧本第一稿"), ("On", "2026-12-24"));
        await lin.See(team + "/room/shots");
        await lin.Submit("form#add", ("What", "云海漫过来"), ("Place", "垭口"), ("Who", $"{lin.Id}"));
        await lin.PressOn("#list .tick");
        await chen.See(team + "/room/decisions");
        await chen.Submit("form#note", ("Words", "女儿开车，父亲坐副驾。"));
        await chen.See(team + "/room");
        foreach (var said in (string[])["剧本第一稿", "拍了 1 个", "女儿开车，父亲坐副驾。"])
            chen.Text.ShouldContain(said);
        await chen.See(team + "/room/log");
        foreach (var said in (string[])["起了头", "就是我们了", "定了一站：剧本第一稿", "拍到了：云海漫过来", "说定的事：女儿开车"])
            chen.Text.ShouldContain(said);
        chen.Text.ShouldContain("没请自来的改动：0 次");
    }

    [Fact]
    public async Task Whoever_is_not_of_the_team_finds_no_room_staff_neither_until_they_are_let_in()
    {
        var app = await Start();
        var (host, pm, chen, lin, luo) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/decisions");
        await chen.Submit("form#note", ("Words", "女儿开车，父亲坐副驾。"));
        var chat = (await chen.See(team + "/room")).Find("#talk a")!.GetAttribute("href")!;
        await chen.See(chat);
        await chen.Submit("form#say", ("Input.Body", "先别告诉别人"));
        foreach (var nobody in new[] { host, pm, luo, new Visitor(app) })
        {
            foreach (var page in Pages)
                (await nobody.Open(team + page)).Text.ShouldNotContain("女儿开车", customMessage: page);
            foreach (var address in (string[])[chat, chat + "/about", chat + "/lines", team + "/room/take-along"])
                (await nobody.Http.GetAsync(address)).StatusCode.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Redirect], address);
            if (nobody.Id != Guid.Empty)
                foreach (var page in (string[])["/", "/chat", "/notices", "/search?q=女儿开车", "/search?q=先别告诉", team])
                    (await nobody.See(page)).Text.ShouldNotContain("先别告诉别人", customMessage: page);
        }

        await chen.See(team + "/room/guests");
        await chen.Submit("form#invite", ("Who", $"{pm.Id}"), ("Why", "扭矩那一段想请你看看"), ("Days", "3"));
        await app.Settle();
        (await pm.See("/notices")).Text.ShouldContain("扭矩那一段想请你看看");
        (await pm.See(team + "/room")).Text.ShouldContain("女儿开车");
        await pm.See(chat);
        pm.Text.ShouldNotContain("先别告诉别人", customMessage: "what was said before stays with the team");
        await pm.Submit("form#say", ("Input.Body", "扭矩是对的"));
        pm.Status.ShouldBe(HttpStatusCode.OK, pm.Text);
        (await host.Open(team + "/room")).Status.ShouldBe(HttpStatusCode.NotFound, "one was let in, and not the other");
        (await chen.See(team + "/room")).Find("#staff-count")!.TextContent.ShouldContain("说一句话也算：1 次");

        await chen.See(team + "/room/guests");
        await chen.Press("送出去");
        foreach (var page in Pages)
            (await pm.Open(team + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await pm.Open(chat)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_route_of_a_room_lets_staff_change_anything_let_in_or_not()
    {
        var app = await Start();
        var (host, pm, chen, lin) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟")
        );
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/shots");
        await chen.Submit("form#add", ("What", "云海漫过来"));
        await chen.See(team + "/room/milestones");
        await chen.Submit("form#set", ("Title", "剧本第一稿"));
        await chen.See(team + "/room/decisions");
        await chen.Submit("form#note", ("Words", "女儿开车。"));
        await chen.See(team + "/room/guests");
        await chen.Submit("form#invite", ("Who", $"{pm.Id}"), ("Days", "3"));
        await app.Settle();

        // Every form that the team itself is shown, pressed as staff: with the team's own fields, and a mark of one's own against forgery.
        var forms = new List<(string Action, Dictionary<string, string> Fields)>();
        foreach (var page in (string[])[.. Pages, "", "/edit", "/go"])
        {
            await chen.See(team + page);
            forms.AddRange(
                chen.Page.QuerySelectorAll("main form[method=post]")
                    .Where(f => f.GetAttribute("action")!.StartsWith(team, StringComparison.Ordinal))
                    .Select(f =>
                        (
                            f.GetAttribute("action")!,
                            f.QuerySelectorAll("input[name], textarea[name], select[name]")
                                .Where(i => i.GetAttribute("name") != "__RequestVerificationToken")
                                .GroupBy(i => i.GetAttribute("name")!)
                                .ToDictionary(g => g.Key, g => g.First().GetAttribute("value") is { Length: > 0 } v ? v : "1")
                        )
                    )
            );
        }
        forms.Count.ShouldBeGreaterThan(10);
        string[] own = ["Sessions", "RoutineRuns", "Notices", "Receipts", "Outbox"];
        var before = await Stored.Tables(app, own, (_, column) => column != "LastSeenAt", (_, _) => true);
        foreach (var staff in new[] { pm, host })
        {
            await staff.See("/sign-out");
            var token = staff.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var (action, fields) in forms)
            {
                var answer = await staff.Http.PostAsync(action, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{staff.Name} {action}");
            }
        }
        var after = (await Stored.Tables(app, own, (_, column) => column != "LastSeenAt", (_, _) => true)).ToDictionary();
        foreach (var (table, rows) in before)
            after[table].ShouldBe(rows, table);
        (await app.Read(db => StaffInRoom.Of(db, Calling.Id(team)))).ShouldBe(new StaffInRoom(0, 0));
    }

    [Fact]
    public async Task What_staff_do_in_a_project_without_being_asked_is_counted_as_that()
    {
        var app = await Start();
        var (host, chen, lin) = (await Given.Host(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await app.Acts.Run(db =>
        {
            // No route does this; the count would say so if one did.
            db.Record(new Actor(host.Id, Role.Host), app.Time.Now, new TeamChanged(Calling.Id(team), null, new MemberId(host.Id)));
            return Task.CompletedTask;
        });
        (await app.Read(db => StaffInRoom.Of(db, Calling.Id(team)))).ShouldBe(new StaffInRoom(0, 1));
        (await chen.See(team + "/room")).Find("#staff-count")!.TextContent.ShouldContain("没请自来的改动：1 次");
    }

    [Fact]
    public async Task An_invitation_ends_on_its_day_and_the_room_becomes_an_archive_that_each_can_take_along()
    {
        var app = await Start();
        var (pm, chen, lin) = (await Given.ProductManager(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/guests");
        await chen.Submit("form#invite", ("Who", $"{pm.Id}"), ("Days", "2"));
        await app.Settle();
        await pm.See(team + "/room");
        // The whole of the last day, and no more.
        var zone = app.Services.GetRequiredService<CommunityZone>();
        app.Clock.Pass(zone.EndOf(zone.Day(app.Time.Now).AddDays(2)) - app.Time.Now - TimeSpan.FromSeconds(1));
        await EndInvitations();
        await pm.See(team + "/room");
        app.Clock.Pass(TimeSpan.FromSeconds(1));
        await EndInvitations();
        (await pm.Open(team + "/room")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task EndInvitations()
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<IRoutine>().Single(r => r.Name == "team-guests").Run("now", CancellationToken.None);
        }

        await chen.See(team + "/room/decisions");
        await chen.Submit("form#note", ("Words", "就到这里。"));
        var chat = (await chen.See(team + "/room")).Find("#talk a")!.GetAttribute("href")!;
        await chen.See(team + "/go");
        await chen.Submit("form#end");
        await app.Settle();
        await lin.See(team + "/room/decisions");
        lin.Text.ShouldContain("就到这里。");
        lin.Find("form#note").ShouldBeNull();
        (await lin.See(chat)).Find("form#say").ShouldBeNull();
        var zip = await lin.Http.GetByteArrayAsync(team + "/room/take-along");
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        using var page = new StreamReader(archive.GetEntry("project.md")!.Open());
        var text = await page.ReadToEndAsync();
        text.ShouldContain("就到这里。");
        text.ShouldContain(chen.Name);
    }
}

public sealed class ProjectRoomOnSqlite() : ProjectRoomTests(postgres: false);

public sealed class ProjectRoomOnPostgres() : ProjectRoomTests(postgres: true);
