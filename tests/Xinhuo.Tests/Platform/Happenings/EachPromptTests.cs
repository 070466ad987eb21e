using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.Community;
using Xinhuo.Experiences;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Tests.CoCreation;
using Xinhuo.Tests.CoCreation.Materials;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Community.Chat;
using Xinhuo.Tests.Community.Gatherings;
using Xinhuo.Tests.Community.Introductions;
using Xinhuo.Tests.Experiences;

namespace Xinhuo.Tests.Platform.Happenings;

/// <summary>What each room that prompts really leads to, through its own pages: a letter, an experience, a brief, a drop, a nudge (law 5, docs/decisions/0501).</summary>
public abstract class EachPromptTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(PromptKind.Letter)]
    [InlineData(PromptKind.Experience)]
    [InlineData(PromptKind.Brief)]
    [InlineData(PromptKind.Drop)]
    public async Task Within_seven_days_of_it_all_that_who_it_reached_does_is_prompted_by_it_and_nothing_after(PromptKind kind)
    {
        var scene = await Scene(kind);
        var (app, lin, luo) = (scene.App, scene.Lin, scene.Luo);
        (await Posts(app, lin, scene.Group)).ShouldBeNull("nothing was sent yet");
        var prompt = await scene.Send(kind);
        (await Posts(app, lin, scene.Group)).ShouldBe(prompt);
        (await Posts(app, luo, scene.Group)).ShouldBeNull("it did not reach him");
        (await Posts(app, scene.Pm, scene.Group)).ShouldBeNull("who sends is not prompted");
        app.Clock.Pass(TimeSpan.FromDays(7) - Minute);
        (await Posts(app, lin, scene.Group)).ShouldBe(prompt, "the last minute");
        app.Clock.Pass(Minute);
        (await Posts(app, lin, scene.Group)).ShouldBeNull("seven days are over");
        var (reaches, kinds) = (await Reaches(app, prompt), new[] { kind });
        reaches.Select(r => r.Kind).Distinct().ShouldBe(kinds);
        reaches.ShouldAllBe(r => r.MemberId == lin.Id);
    }

    [Theory]
    [InlineData(PromptKind.Letter)]
    [InlineData(PromptKind.Experience)]
    [InlineData(PromptKind.Brief)]
    [InlineData(PromptKind.Drop)]
    public async Task Where_hosts_set_other_days_those_count(PromptKind kind)
    {
        var scene = await Scene(kind);
        var (app, lin) = (scene.App, scene.Lin);
        var host = await Given.Host(app);
        await Days(host, 2);
        var prompt = await scene.Send(kind);
        app.Clock.Pass(TimeSpan.FromDays(2) - Minute);
        (await Posts(app, lin, scene.Group)).ShouldBe(prompt);
        app.Clock.Pass(Minute);
        (await Posts(app, lin, scene.Group)).ShouldBeNull();
        await Days(host, 14);
        app.Clock.Pass(TimeSpan.FromDays(12) - Minute);
        (await Posts(app, lin, scene.Group)).ShouldBe(prompt);
        app.Clock.Pass(Minute);
        (await Posts(app, lin, scene.Group)).ShouldBeNull();
        await Days(host, 0);
        (await scene.Send(kind)).ShouldNotBe(Guid.Empty);
        (await Posts(app, lin, scene.Group)).ShouldBeNull("only what happens inside is counted then");
    }

    [Fact]
    public async Task Of_several_the_newest_that_reached_them_prompted_whatever_its_kind()
    {
        var scene = await Scene(PromptKind.Brief, PromptKind.Drop, PromptKind.Experience);
        var (app, lin) = (scene.App, scene.Lin);
        foreach (var kind in (PromptKind[])[PromptKind.Drop, PromptKind.Letter, PromptKind.Brief, PromptKind.Experience, PromptKind.Drop])
        {
            var prompt = await scene.Send(kind);
            (await Posts(app, lin, scene.Group)).ShouldBe(prompt, $"{kind}");
            app.Clock.Pass(TimeSpan.FromHours(1));
            (await Posts(app, lin, scene.Group)).ShouldBe(prompt, $"{kind}");
        }
        (await Posts(app, scene.Luo, scene.Group)).ShouldBeNull();
    }

    [Fact]
    public async Task What_two_who_were_introduced_say_to_each_other_was_prompted_and_what_they_say_elsewhere_was_not()
    {
        var app = await Start();
        var (host, tang, su, luo) = (
            await Given.Host(app),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "苏禾"),
            await Given.Member(app, "罗大川")
        );
        var group = await host.Found("近郊");
        var offer = await host.Introduce(app, tang, su);
        await tang.Say(offer, true);
        (await Posts(app, tang, group)).ShouldBeNull();
        await su.Say(offer, true);
        await app.Settle();
        var room = $"/chat/{(await offer.Again(app)).RoomId!.Value.Value}";
        var other = await su.WriteTo(luo, "你好");
        foreach (var who in new[] { tang, su })
            (await Says(app, who, room)).ShouldBe(offer.Id.Value, who.Name);
        (await Says(app, su, other)).ShouldBeNull("the nudge was about one room");
        (await Says(app, luo, other)).ShouldBeNull();
        (await Posts(app, su, group)).ShouldBeNull();
        app.Clock.Pass(TimeSpan.FromDays(7) - Minute);
        (await Says(app, su, room)).ShouldBe(offer.Id.Value);
        app.Clock.Pass(Minute);
        (await Says(app, su, room)).ShouldBeNull("what they still say to each other is their own");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(7 * 24 * 60 - 1, true)]
    [InlineData(7 * 24 * 60, false)]
    public async Task Who_was_asked_how_it_was_tells_because_of_that_for_seven_days(int minutes, bool prompted)
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var gathering = await host.Invite(app, "后山");
        await lan.Answer(gathering, "我要去");
        app.Clock.Pass((await Invitations.Stored(app, gathering)).EndsAt - app.Time.Now + TimeSpan.FromHours(3));
        await app.Services.GetServices<IRoutine>().Single(r => r.Name == "recaps").Run("", CancellationToken.None);
        app.Clock.Pass(TimeSpan.FromMinutes(minutes));
        await lan.See(gathering + "/recap");
        await lan.Submit("form#tell", ("Input.Body", "雾散的时候没有人说话。"));
        var id = Invitations.Id(gathering).Value;
        var told = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Object == id && h.Actor == lan.Id && h.Verb.StartsWith("community.recap")));
        told.PromptedBy.ShouldBe(prompted ? id : null);
    }

    [Fact]
    public async Task Who_was_there_and_not_asked_tells_unprompted()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await host.Invite(app, "后山");
        await lan.Answer(gathering, "我要去");
        await luo.Answer(gathering, "我要去");
        app.Clock.Pass((await Invitations.Stored(app, gathering)).EndsAt - app.Time.Now + TimeSpan.FromHours(3));
        await app.Services.GetServices<IRoutine>().Single(r => r.Name == "recaps").Run("", CancellationToken.None);
        await luo.See(gathering + "/recap");
        await luo.Submit("form#tell", ("Input.Body", "雾散的时候没有人说话。"));
        var id = Invitations.Id(gathering).Value;
        (await Reaches(app, id)).ShouldHaveSingleItem().MemberId.ShouldBe(lan.Id);
        var told = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Object == id && h.Verb.StartsWith("community.recap") && h.Actor == luo.Id));
        told.PromptedBy.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_team_does_under_a_brief_was_prompted_by_it_however_late_and_by_whomever_and_a_team_of_its_own_by_nothing()
    {
        var app = await Start();
        var (pm, chen, lin) = (await Given.ProductManager(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var brief = await pm.PutBrief("在路上", 2, "driving", "aerial");
        await app.Settle();
        var under = await Calling.Team(app, chen, brief, (lin, "aerial"));
        var own = await Calling.Team(app, chen, null, (lin, "aerial"));
        app.Clock.Pass(TimeSpan.FromDays(30));
        foreach (var (team, prompt) in ((string, Guid?)[])[(under, Guid.Parse(brief["/briefs/".Length..])), (own, null)])
        {
            await lin.See(team + "/room/decisions");
            await lin.Submit("form#note", ("Words", "女儿开车。"));
            await Says(app, lin, (await lin.See(team + "/room")).Find("#talk a")!.GetAttribute("href")!);
            var project = Calling.Id(team).Value;
            var rows = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Project == project).ToListAsync());
            foreach (var verb in (string[])[TeamCalled.Verb, SeatTaken.Verb, TeamConfirmed.Verb, RoomOpened.Verb, DecisionNoted.Verb, LineSaid.Verb])
                rows.ShouldContain(h => h.Verb == verb, verb);
            rows.Select(h => (h.Verb, h.PromptedBy)).ShouldAllBe(h => h.PromptedBy == prompt);
        }
    }

    private async Task<Prompts> Scene(params PromptKind[] kinds)
    {
        var app = await Start();
        var scene = new Prompts(
            app,
            await Given.ProductManager(app),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川"),
            await (await Given.Host(app, "另一位")).Found("近郊")
        );
        foreach (var kind in kinds)
            await scene.Begin(kind);
        return scene;
    }

    private static async Task Days(Visitor host, int days)
    {
        await host.See("/hosts/club");
        await host.Submit("form#club", ("Input.Name", "远山同好会"), ("Input.PromptDays", $"{days}"));
        host.At.ShouldStartWith("/hosts/club?saved", customMessage: host.Text);
    }

    private static async Task<Guid?> Posts(App app, Visitor who, string group)
    {
        var topic = Rooms.Topic(await who.Say(group, "垭口通了")).Value;
        return await app.Read(db => db.Set<HappeningRow>().Where(h => h.Object == topic && h.Verb == TopicPosted.Verb).Select(h => h.PromptedBy).SingleAsync());
    }

    private static async Task<Guid?> Says(App app, Visitor who, string room)
    {
        await who.See(room);
        await who.Submit("form#say", ("Input.Body", "在吗"));
        var id = Guid.Parse(room["/chat/".Length..].Split('?')[0]);
        return await app.Read(db =>
            db.Set<HappeningRow>()
                .Where(h => h.Object == id && h.Verb == LineSaid.Verb && h.Actor == who.Id)
                .OrderByDescending(h => h.At)
                .ThenByDescending(h => h.Id)
                .Select(h => h.PromptedBy)
                .FirstAsync()
        );
    }

    private static Task<List<PromptReach>> Reaches(App app, Guid prompt) => app.Read(db => db.Set<PromptReach>().Where(r => r.Prompt == prompt).ToListAsync());

    /// <summary>许言 sends, 林晚舟 is reached, 罗大川 is not.</summary>
    private sealed record Prompts(App App, Visitor Pm, Visitor Lin, Visitor Luo, string Group)
    {
        private string? _experience;
        private string? _asset;

        /// <summary>What must be there before it can reach anybody, long enough ago to prompt nothing itself.</summary>
        public async Task Begin(PromptKind kind)
        {
            if (kind == PromptKind.Experience)
            {
                _experience = await Pm.Plan("垭口上的四天");
                await Lin.Choose((await Pm.Write(App, _experience, "来吗？", Lin))[0], "我来");
                App.Clock.Pass(TimeSpan.FromDays(8));
            }
            else if (kind == PromptKind.Brief)
            {
                await Lin.See("/free");
                await Lin.Submit("form#say-free", ("Input.Roles", "aerial"));
                Lin.At.ShouldBe("/free", Lin.Text);
            }
            else if (kind == PromptKind.Drop)
            {
                _asset = await Pm.Give("垭口日出航拍");
                await Lin.See("/materials");
                await Lin.Submit("form#follow");
            }
        }

        public async Task<Guid> Send(PromptKind kind)
        {
            var prompt = kind switch
            {
                PromptKind.Letter => (await Pm.Write(App, await Pm.Plan("新的除雾"), "来吗？", Lin))[0],
                PromptKind.Brief => await Pm.PutBrief("在路上", 2, "driving", "aerial"),
                PromptKind.Drop => await PutOut(),
                _ => await ShowEarly(),
            };
            await App.Settle();
            return Guid.Parse(prompt[^36..]);
        }

        private async Task<string> PutOut()
        {
            await Pm.See("/drops/new");
            await Pm.Submit("form#drop", ("Input.Title", "垭口那四天"), ("Input.Assets", _asset!["/materials/".Length..]));
            return Pm.At;
        }

        private async Task<string> ShowEarly()
        {
            await Pm.See(_experience + "/early/new");
            await Pm.Submit("form#early", ("Input.Title", "新除雾第一次上垭口"), ("Input.Body", "四十秒就干净了。"), ("Input.Day", Inviting.Day(App, 300)));
            Pm.At.ShouldStartWith("/early/", customMessage: Pm.Text);
            return _experience!;
        }
    }
}

public sealed class EachPromptOnSqlite() : EachPromptTests(postgres: false);

public sealed class EachPromptOnPostgres() : EachPromptTests(postgres: true);
