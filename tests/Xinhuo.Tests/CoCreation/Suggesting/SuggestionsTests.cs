using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Suggesting;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>也许可以问问 TA: whom a team is shown for its empty seats, why, and who never is.</summary>
public abstract class SuggestionsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_team_is_shown_somebody_with_the_why_and_they_read_the_very_same_themselves()
    {
        var app = await Start();
        var (mu, he, zhou, su) = (
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "何知秋"),
            await Given.Member(app, "周小满"),
            await Given.Member(app, "苏禾")
        );
        var team = await app.Calls("送你到垭口", "川西，从康定走", [mu, he], "voice-over", "script");
        await app.IsFree(zhou, "voice-over");
        await app.Dealt(zhou, he, TieKind.Reply, 4);
        await app.Dealt(he, zhou, TieKind.Reply, 2);
        await app.Dealt(mu, zhou, TieKind.Thanks, 1);
        var voice = await app.Skill("voice-over");
        await app.Keep(
            new Endorsement
            {
                MemberId = zhou.Member(),
                SkillId = voice,
                By = su.Member(),
                At = app.Time.Now,
            }
        );
        await app.Acts.Run(db =>
            db.Members().Where(m => m.Id == zhou.Member()).ExecuteUpdateAsync(m => m.SetProperty(x => x.City, "康定").SetProperty(x => x.Occupation, "护士"))
        );

        var shown = (await app.Shows(team, mu))!;
        var person = shown.Person!;
        (person.Face!.Name, person.Facts).ShouldBe((zhou.Name, "康定·护士·刚来"));
        var why = person.Why.Select(w => w.Said).ToList();
        why.ShouldBe(["苏禾作证：找 TA 没错。", "和何知秋聊过六回，也认识陈牧野", "还没进过任何小队", "人就在康定，离得近"]);
        person.Ask.ShouldStartWith($"/teams/{team.Id.Value}/ask?seat=");
        person.Ask.ShouldEndWith($"&who={zhou.Id}");
        shown.Missing.Count.ShouldBe(1, "nobody writes");
        (await app.Shows(team, mu, skip: 1))!.Person!.AllSeen.ShouldBeTrue();

        await zhou.See("/free");
        var mine = zhou.Find($"#team-{team.Id.Value}")!;
        mine.QuerySelectorAll(".why li").Select(l => l.TextContent.Trim()).ShouldBe(why);
        mine.TextContent.ShouldContain("先看到的人里有你");
    }

    [Fact]
    public async Task Only_the_teams_own_people_are_shown_anybody()
    {
        var app = await Start();
        var (mu, zhou, other, host) = (
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "周小满"),
            await Given.Member(app, "罗大川"),
            await Given.Host(app)
        );
        var team = await app.Calls("送你到垭口", null, [mu], "voice-over");
        await app.IsFree(zhou, "voice-over");
        (await app.Shows(team, mu)).ShouldNotBeNull();
        (await app.Shows(team, other)).ShouldBeNull();
        (await app.Shows(team, zhou)).ShouldBeNull();
        await app.Keep(
            new TeamGuest
            {
                Id = Guid.CreateVersion7(app.Time.Now),
                TeamId = team.Id,
                MemberId = host.Member(),
                InvitedBy = mu.Member(),
                At = app.Time.Now,
                Until = app.Time.Now.AddDays(3),
            },
            new TeamMaker
            {
                TeamId = team.Id,
                MemberId = host.Member(),
                JoinedAt = app.Time.Now,
            }
        );
        (await app.Shows(team, host, role: Role.Host)).ShouldBeNull("an invitation gives sight of the room, not of whom to ask");
        await app.Acts.Run(db => db.TeamMakers().Where(m => m.MemberId == mu.Member()).ExecuteUpdateAsync(m => m.SetProperty(x => x.LeftAt, app.Time.Now)));
        (await app.Shows(team, mu)).ShouldBeNull("he left");
    }

    [Fact]
    public async Task What_happened_in_hidden_groups_and_chats_counts_and_is_not_said()
    {
        var app = await Start();
        var (mu, zhou, lan) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "周小满"), await Given.Member(app, "阿岚"));
        var team = await app.Calls("送你到垭口", null, [mu], "voice-over");
        await app.IsFree(zhou, "voice-over");
        await app.IsFree(lan, "voice-over");
        await app.Dealt(mu, zhou, TieKind.Reply, 5, hidden: 5);
        await app.Dealt(mu, zhou, TieKind.Talk, 30);
        await app.Dealt(mu, zhou, TieKind.Saved, 9);
        var shown = (await app.Shows(team, mu))!.Person!;
        shown.Face!.Name.ShouldBe(zhou.Name, "somebody must know somebody");
        shown.Why.ShouldAllBe(w => !w.Said.Contains("陈牧野") && !w.Said.Contains("认识") && !w.Said.Contains('聊'));
        (await zhou.See("/free")).Find("#thought .why")!.TextContent.ShouldNotContain("聊");
    }

    [Fact]
    public async Task Whoever_should_not_be_asked_is_not_shown()
    {
        var app = await Start();
        var mu = await Given.Member(app, "陈牧野");
        var names = (string[])
            [
                "留下",
                "被队里屏蔽",
                "屏蔽了队里",
                "被邀过",
                "自己来问",
                "被婉拒",
                "说了别提",
                "自己找",
                "不在图谱",
                "走开了",
                "到期",
                "成了同事",
                "停了",
                "走了",
                "原先在队里",
            ];
        var people = new Dictionary<string, Visitor>();
        foreach (var name in names)
            people[name] = await Given.Member(app, name);
        var team = await app.Calls("送你到垭口", null, [mu], "voice-over");
        foreach (var one in people.Values)
            await app.IsFree(one, "voice-over");
        (await app.AllShown(team, mu)).Order().ShouldBe(names.Order());

        var (now, seat) = (app.Time.Now, await app.Read(db => db.TeamSeats().Where(s => s.TeamId == team.Id).Select(s => s.Id).SingleAsync()));
        var refused = app.Asks(team, seat, people["被婉拒"].Member(), people["被婉拒"].Member());
        refused.Refuse(mu.Member(), null, now);
        await app.Keep(
            new Block
            {
                By = mu.Member(),
                Of = people["被队里屏蔽"].Member(),
                At = now,
            },
            new Block
            {
                By = people["屏蔽了队里"].Member(),
                Of = mu.Member(),
                At = now,
            },
            app.Asks(team, seat, people["被邀过"].Member(), mu.Member()),
            app.Asks(team, seat, people["自己来问"].Member(), people["自己来问"].Member()),
            refused,
            new TeamObjection
            {
                MemberId = people["说了别提"].Member(),
                TeamId = team.Id,
                At = now,
            },
            new TeamMaker
            {
                TeamId = team.Id,
                MemberId = people["原先在队里"].Member(),
                JoinedAt = now,
                LeftAt = now,
            }
        );
        await app.Acts.Run(async db =>
        {
            var who = people.ToDictionary(p => p.Key, p => p.Value.Member());
            IQueryable<Member> Of(string name) => db.Members().Where(m => m.Id == who[name]);
            await Of("不在图谱").ExecuteUpdateAsync(m => m.SetProperty(x => x.OffMapSince, now));
            await Of("走了").ExecuteUpdateAsync(m => m.SetProperty(x => x.ErasedAt, now));
            await Of("成了同事").ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, Role.Host));
            await Of("停了").ExecuteUpdateAsync(m => m.SetProperty(x => x.Restraint, Restraint.ReadOnly));
            await Of("走开了").ExecuteUpdateAsync(m => m.SetProperty(x => x.LastSeenAt, now.AddDays(-46)));
            await db.FreeAgents().Where(a => a.MemberId == who["走开了"]).ExecuteUpdateAsync(a => a.SetProperty(x => x.Since, now.AddDays(-60)));
            await db.FreeAgents().Where(a => a.MemberId == who["到期"]).ExecuteUpdateAsync(a => a.SetProperty(x => x.Until, now.AddMinutes(-1)));
            await db.FreeAgents().Where(a => a.MemberId == who["自己找"]).ExecuteUpdateAsync(a => a.SetProperty(x => x.QuietSince, now));
        });
        (await app.AllShown(team, mu)).ShouldBe(["留下"]);
    }

    [Fact]
    public async Task Putting_an_ask_away_changes_nothing_and_being_asked_by_many_lets_others_go_first()
    {
        var app = await Start();
        var (mu, lan) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "阿岚"));
        var (zhou, su) = (await Given.Member(app, "周小满"), await Given.Member(app, "苏禾"));
        var team = await app.Calls("送你到垭口", null, [mu], "voice-over");
        await app.IsFree(zhou, "voice-over");
        await app.IsFree(su, "voice-over");
        var first = (await app.AllShown(team, mu))[0];
        var tired = first == zhou.Name ? zhou : su;
        for (var i = 0; i < 2; i++)
        {
            var elsewhere = await app.Calls("别处", null, [lan], "voice-over");
            var seat = await app.Read(db => db.TeamSeats().Where(s => s.TeamId == elsewhere.Id).Select(s => s.Id).SingleAsync());
            var ask = app.Asks(elsewhere, seat, tired.Member(), lan.Member());
            await app.Keep(ask);
            var before = await app.AllShown(team, mu);
            await app.Keep(new AskPutAway { AskId = ask.Id, At = app.Time.Now });
            (await app.AllShown(team, mu)).ShouldBe(before, "a no leaves no mark");
        }
        (await app.AllShown(team, mu))[0].ShouldNotBe(first, "two teams asked this month");
        app.Clock.Pass(TimeSpan.FromDays(31));
        (await app.AllShown(team, mu))[0].ShouldBe(first);
    }

    [Fact]
    public async Task Whoever_objects_is_not_named_to_that_team_nobody_hears_of_it_and_they_may_take_it_back()
    {
        var app = await Start();
        var (mu, zhou) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "周小满"));
        var (team, other) = (await app.Calls("送你到垭口", null, [mu], "voice-over"), await app.Calls("另一支", null, [mu], "voice-over"));
        await app.IsFree(zhou, "voice-over");
        (await app.AllShown(team, mu)).ShouldBe([zhou.Name]);
        var before = await app.Read(db => db.Set<HappeningRow>().CountAsync());

        await zhou.See("/free");
        await zhou.Submit($"#team-{team.Id.Value} form");
        zhou.At.ShouldBe("/free");
        zhou.Find($"#team-{team.Id.Value}").ShouldBeNull();
        (await app.AllShown(team, mu)).ShouldBeEmpty();
        (await app.AllShown(other, mu)).ShouldBe([zhou.Name]);
        await zhou.Submit("#not-for form");
        (await app.AllShown(team, mu)).ShouldBe([zhou.Name]);

        await zhou.See("/free");
        await zhou.Submit("form#quiet");
        zhou.Find("#thought article").ShouldBeNull();
        (await app.AllShown(team, mu)).ShouldBeEmpty();
        (await mu.See("/free")).Find("#free")!.TextContent.ShouldContain(zhou.Name, Case.Sensitive, "still free to be asked by people");
        await zhou.Submit("form#quiet");
        (await app.AllShown(other, mu)).ShouldBe([zhou.Name]);
        await app.Settle();
        (await app.Read(db => db.Set<HappeningRow>().CountAsync())).ShouldBe(before);
        (await zhou.Http.GetAsync($"/free?handler=Object&team={team.Id.Value}")).StatusCode.ShouldBe(HttpStatusCode.OK, "reading it does nothing");
        (await app.AllShown(team, mu)).ShouldBe([zhou.Name]);
    }
}

public sealed class SuggestionsOnSqlite() : SuggestionsTests(postgres: false);

public sealed class SuggestionsOnPostgres() : SuggestionsTests(postgres: true);
