using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Teams;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Safety;

namespace Xinhuo.Tests.CoCreation;

/// <summary>自由组队: seats are taken by a mutual yes, and by nobody else's.</summary>
public abstract class TeamTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Somebody_wishes_for_a_seat_and_one_of_the_team_says_yes()
    {
        var app = await Start();
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await chen.Call("送你到垭口·续", null, "aerial", "score");
        (await lin.See("/making")).Text.ShouldContain("送你到垭口·续");
        await lin.Wish(app, team, "aerial", "带着新桨来。");
        lin.Text.ShouldContain("等他们回话");
        await app.Settle();
        (await chen.See("/notices")).Text.ShouldContain("带着新桨来。");
        await chen.See(team);
        chen.Find("#wishes")!.TextContent.ShouldContain("带着新桨来。");
        await chen.Press("一起来");
        await app.Settle();
        (await lin.See(team)).Find(".fireside")!.TextContent.ShouldContain(lin.Name);
        (await lin.See("/notices")).Text.ShouldContain("你坐进了");
        (await lin.See("/making")).Find("#mine")!.TextContent.ShouldContain("送你到垭口·续");
    }

    [Fact]
    public async Task One_of_the_team_asks_and_whoever_was_asked_says_yes()
    {
        var app = await Start();
        var (chen, zhou) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "周小满"));
        var team = await chen.Call("送你到垭口·续", null, "voice-over");
        await chen.Ask(app, team, "voice-over", zhou, "念女儿的信，想到了你。");
        await app.Settle();
        (await zhou.See("/")).Text.ShouldContain("想到了你，来坐配音吗");
        await zhou.See(team);
        await zhou.Press("我来");
        zhou.Find(".fireside")!.TextContent.ShouldContain(zhou.Name);
        (await zhou.See("/")).Text.ShouldNotContain("来坐配音吗");
    }

    [Fact]
    public async Task Of_twenty_who_are_said_yes_to_at_once_one_sits_in_the_seat()
    {
        var app = await Start();
        var chen = await Given.Member(app, "陈牧野");
        var team = Calling.Id(await chen.Call("送你到垭口·续", null, "aerial"));
        var seat = await Calling.Seat(app, $"/teams/{team.Value}", "aerial");
        var people = await Many(app, 20);
        var asks = new List<AskId>();
        foreach (var one in people)
            asks.Add((await app.Acts.Run(db => AskForSeat.Wish(db, new Actor(one.Value, Role.Member), team, seat, null, app.Time.Now))).Value);
        var me = new Actor(chen.Id, Role.Member);
        var answers = await Task.WhenAll(asks.Select(a => Task.Run(() => app.Acts.Run(db => AnswerAsk.Accept(db, me, a, app.Time.Now)))));
        answers.Count(a => !a.Refused).ShouldBe(1);
        (await app.Read(db => db.TeamMakers().CountAsync(m => m.TeamId == team))).ShouldBe(2);
        (await app.Read(db => db.TeamAsks().CountAsync(a => a.TeamId == team && a.AcceptedAt != null))).ShouldBe(1);
        (await app.Read(db => db.TeamAsks().CountAsync(a => a.TeamId == team && a.ClosedAt != null))).ShouldBe(19);
    }

    [Fact]
    public async Task Staff_call_ask_sit_and_answer_nowhere()
    {
        var app = await Start();
        var (host, pm, chen, lin) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟")
        );
        var team = await chen.Call("送你到垭口·续", null, "aerial");
        var seat = await Calling.Seat(app, team, "aerial");
        await lin.Wish(app, team, "aerial");
        var ask = await app.Read(db => db.TeamAsks().Where(a => a.TeamId == Calling.Id(team)).Select(a => a.Id).SingleAsync());
        foreach (var staff in new[] { host, pm })
        {
            foreach (
                var address in (string[])
                    [
                        "/teams/new",
                        team + "/edit",
                        $"{team}/sit?seat={seat.Value}",
                        $"{team}/ask?seat={seat.Value}&who={lin.Id}",
                        team + "/go",
                        team + "/hand-in",
                    ]
            )
                (await staff.Open(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
            (await staff.See(team)).Find("#wishes").ShouldBeNull("what somebody wrote to a team is the team's");
            var me = new Actor(staff.Id, staff == host ? Role.Host : Role.ProductManager);
            var now = app.Time.Now;
            (await app.Acts.Run(db => AskForSeat.Wish(db, me, Calling.Id(team), seat, null, now))).Refused.ShouldBeTrue();
            (await app.Acts.Run(db => AskForSeat.Ask(db, me, Calling.Id(team), seat, new MemberId(lin.Id), null, now))).Refused.ShouldBeTrue();
            (await app.Acts.Run(db => AnswerAsk.Accept(db, me, ask, now))).Refused.ShouldBeTrue();
            (await app.Acts.Run(db => AnswerAsk.Refuse(db, me, ask, null, now))).Refused.ShouldBeTrue();
            (await app.Acts.Run(db => ConfirmTeam.Do(db, me, Calling.Id(team), now))).Refused.ShouldBeTrue();
            (await app.Acts.Run(db => EndTeam.Do(db, me, Calling.Id(team), now))).Refused.ShouldBeTrue();
        }
        await chen.See($"{team}/ask?seat={seat.Value}");
        await chen.Submit("form#ask", ("Who", host.Name), ("Words", "来帮我们剪？"));
        chen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chen.Text.ShouldContain("小队是成员自己的");
        chen.Html.ShouldContain("来帮我们剪？");
    }

    [Fact]
    public async Task A_no_to_being_asked_is_told_to_nobody()
    {
        var app = await Start();
        var (chen, zhou) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "周小满"));
        var team = await chen.Call("送你到垭口·续", null, "voice-over");
        await chen.Ask(app, team, "voice-over", zhou);
        await app.Settle();
        await zhou.See("/notices");
        await zhou.See(team);
        var (page, notices) = (Stored.Lasting((await chen.See(team)).Html), Stored.Lasting((await chen.See("/notices")).Html));
        string[] own = ["Sessions", "RoutineRuns", "AsksPutAway"];
        var before = await Stored.Tables(app, own, (_, column) => column != "LastSeenAt", (_, _) => true);

        await zhou.See(team);
        await zhou.Press("这次不了");
        await app.Settle();
        (await zhou.See("/")).Text.ShouldNotContain("想到了你");
        (await app.Read(db => db.Set<AskPutAway>().CountAsync())).ShouldBe(1);
        Stored.Lasting((await chen.See(team)).Html).ShouldBe(page);
        Stored.Lasting((await chen.See("/notices")).Html).ShouldBe(notices);
        var after = (await Stored.Tables(app, own, (_, column) => column != "LastSeenAt", (_, _) => true)).ToDictionary();
        foreach (var (table, rows) in before)
            after[table].ShouldBe(rows, table);

        // The same eyes see a yes, which is still open.
        await zhou.See(team);
        zhou.Find(".fireside")!.TextContent.ShouldNotContain(zhou.Name);
    }

    [Fact]
    public async Task Who_leaves_leaves_an_empty_seat_and_the_last_one_ends_it()
    {
        var app = await Start();
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await lin.See(team + "/go");
        await lin.Submit("form#leave");
        await app.Settle();
        (await chen.See(team)).Find("#empty-seats")!.TextContent.ShouldContain("航拍");
        (await lin.Open(team + "/room")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chen.See("/notices")).Text.ShouldContain("先离开了");
        await chen.See(team + "/go");
        await chen.Submit("form#leave");
        (await app.Read(db => db.Teams().SingleAsync(t => t.Id == Calling.Id(team)))).IsEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task With_too_few_people_or_roles_it_is_not_handed_in_and_nothing_typed_is_lost()
    {
        var app = await Start();
        var (pm, chen, lin, he) = (
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "何知秋")
        );
        var brief = await pm.PutBrief("“陪伴”第二季", 3, "driving", "aerial", "editing");
        var team = await Calling.Team(app, chen, brief, (lin, "aerial"));
        await chen.See(team + "/hand-in");
        chen.Text.ShouldContain("还缺：剪辑");
        await chen.Submit("form#hand-in", ("Words", "一路拍到了垭口。"), ("Link", "https://example.com/film"));
        chen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chen.Text.ShouldContain("至少要3个人，现在是 2 个");
        chen.Html.ShouldContain("一路拍到了垭口。");
        chen.Html.ShouldContain("https://example.com/film");

        await chen.See(team + "/edit");
        await chen.Submit("form#team", ("Input.Seats[2].Skill", "editing"));
        await he.Wish(app, team, "editing");
        await chen.See(team);
        await chen.Press("一起来");
        await chen.See(team + "/hand-in");
        await chen.Submit("form#hand-in", ("Words", "一路拍到了垭口。"), ("Link", "https://example.com/film"));
        chen.At.ShouldBe(team, chen.Text);
        await app.Settle();
        (await pm.See(brief)).Text.ShouldContain("已经交出来了");
        (await pm.See("/notices")).Text.ShouldContain("交出来了");
        var happening = await app.Read(db =>
            db.Set<HappeningRow>().SingleAsync(h => h.Verb == "cocreation.team.handed-in" && h.Project == Calling.Id(team).Value)
        );
        happening.PromptedBy.ShouldBe(Guid.Parse(brief["/briefs/".Length..]), "what happens under a brief happens inside it");
    }

    [Fact]
    public async Task Who_may_not_write_at_present_is_not_taken_in_until_they_may()
    {
        var app = await Start();
        var (host, he) = (await Given.Host(app), await Given.Member(app, "何知秋"));
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (he, "aerial"));
        await chen.See(team + "/edit");
        await chen.Submit("form#team", ("Input.Seats[2].Skill", "score"));
        await lin.Wish(app, team, "score", "我来配乐。");
        (await chen.See(team)).Text.ShouldContain("我来配乐。");
        (await Desks.Give(app, host, lin, Xinhuo.Community.Steps.SanctionStep.ReadOnly, days: 3)).Refused.ShouldBeFalse();
        // The page that stood open before still has its button.
        await chen.Press("一起来");
        chen.Text.ShouldContain("已经有了结果");
        (await chen.See(team)).Text.ShouldNotContain("我来配乐。");
        app.Clock.Pass(TimeSpan.FromDays(4));
        (await chen.See(team)).Text.ShouldContain("我来配乐。");
        await chen.Press("一起来");
        (await app.Read(db => db.TeamMakers().CountAsync(m => m.TeamId == Calling.Id(team) && m.LeftAt == null))).ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_is_blocked_by_one_of_the_team_wishes_into_the_wind()
    {
        var app = await Start();
        var (chen, lin, shen) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"), await Given.Member(app, "沈砚"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/edit");
        await chen.Submit("form#team", ("Input.Seats[2].Skill", "score"));
        await lin.See($"/people/{shen.Id}");
        await lin.Submit("form[action*='handler=Block']");
        await shen.Wish(app, team, "score", "我来配乐。");
        shen.Text.ShouldContain("等他们回话");
        await app.Settle();
        foreach (var one in new[] { chen, lin })
        {
            (await one.See(team)).Text.ShouldNotContain("我来配乐。");
            (await one.See("/notices")).Text.ShouldNotContain("我来配乐。");
        }
    }

    [Fact]
    public async Task An_ask_that_a_block_keeps_back_swallows_no_ask_of_a_team_mate()
    {
        var app = await Start();
        var (chen, lin, shen) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"), await Given.Member(app, "沈砚"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/edit");
        await chen.Submit("form#team", ("Input.Seats[2].Skill", "score"));
        await shen.See($"/people/{chen.Id}");
        await shen.Submit("form[action*='handler=Block']");
        await chen.Ask(app, team, "score", shen, "来配乐吗？");
        await lin.Ask(app, team, "score", shen, "我们缺你。");
        await app.Settle();
        (await shen.See("/notices")).Text.ShouldContain("我们缺你。");
        (await shen.See(team)).Text.ShouldNotContain("来配乐吗？");
    }

    [Fact]
    public async Task A_member_who_works_for_the_brand_from_now_on_is_in_no_team_any_more()
    {
        var app = await Start();
        var (host, chen, lin) = (await Given.Host(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form#role", ("Input.Role", "ProductManager"));
        (await lin.Open(team + "/room")).Status.ShouldBe(HttpStatusCode.NotFound, "at once");
        await app.Settle();
        (await chen.See(team)).Find("#empty-seats")!.TextContent.ShouldContain("航拍");
    }

    private static async Task<List<MemberId>> Many(App app, int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Xinhuo.Platform.Ids.New<MemberId>(app.Time.Now)).ToList();
        await app.Acts.Run(db =>
        {
            db.AddRange(
                ids.Select(i => new Member
                {
                    Id = i,
                    Name = $"来人{i.Value.ToString()[^6..]}",
                    Role = Role.Member,
                    JoinedAt = app.Time.Now.AddYears(-1),
                })
            );
            return Task.CompletedTask;
        });
        return ids;
    }
}

public sealed class TeamOnSqlite() : TeamTests(postgres: false);

public sealed class TeamOnPostgres() : TeamTests(postgres: true);
