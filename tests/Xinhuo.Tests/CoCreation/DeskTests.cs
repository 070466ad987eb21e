using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Desk;
using Xinhuo.Members;
using Xinhuo.Members.Hosting;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Introductions;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.CoCreation;

/// <summary>求助: asked, taken, answered until it helped; for whoever asked, their team and the brand alone.</summary>
public abstract class DeskTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_request_is_taken_answered_and_has_helped_when_whoever_asked_says_so()
    {
        var s = await DeskScene.Set(await Start());
        var request = await s.Lin.Asks("最大扭矩是多少？", s.Project);
        s.Lin.Text.ShouldContain("还没有人接");
        s.Lin.Text.ShouldContain("送你到垭口");
        foreach (var staff in new[] { s.Pm, s.Host })
        {
            (await staff.See("/service")).Text.ShouldContain("最大扭矩是多少？");
            (await staff.See("/")).Text.ShouldContain("一个求助在等你");
            (await staff.See("/help")).Find("#nobodys")!.TextContent.ShouldContain("林晚舟");
        }
        await s.Pm.See("/help");
        await s.Pm.PressOn("#nobodys form button");
        s.Pm.At.ShouldBe(request);
        (await s.Host.See("/service")).Text.ShouldNotContain("最大扭矩", customMessage: "a colleague is on it");
        (await s.Host.See("/help")).Find("#others")!.TextContent.ShouldContain("许言在办");
        await s.App.Settle();
        (await s.Lin.See("/notices")).Text.ShouldContain("许言在办你的求助“最大扭矩是多少？”");

        await s.Pm.See(request);
        await s.Pm.Submit("form#reply", ("Input.Body", ""));
        s.Pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        s.App.Clock.Pass(TimeSpan.FromHours(5));
        await s.Pm.Says(request, "五百牛·米，**低速挡**。");
        await s.App.Settle();
        (await s.Lin.See("/notices")).Text.ShouldContain("五百牛·米");
        (await s.Lin.See(request)).Find(".help-lines strong")!.TextContent.ShouldBe("低速挡");
        (await s.Pm.See("/service")).Text.ShouldNotContain("最大扭矩", customMessage: "the next word is hers");
        (await s.Mu.See(request)).Find("form#reply, form.helped, form#take-back").ShouldBeNull("he may read it");

        s.App.Clock.Pass(TimeSpan.FromDays(2));
        await s.Lin.Presses(request, "form.helped");
        s.Lin.Text.ShouldContain("这句帮上了");
        await s.App.Settle();
        (await s.Pm.See("/notices")).Text.ShouldContain("林晚舟说你的话帮上了");
        var stored = await Stored(s, request);
        (stored.HelpedNumber, stored.DoneBy, stored.OwnerId).ShouldBe((1, s.Lin.Id(), s.Pm.Id()));
        (stored.HelpedAt!.Value - stored.At).TotalHours.ShouldBe(5, 0.1, "she waited for the answer, not for herself");
        (await s.Host.See("/help")).Find("#times")!.TextContent.ShouldContain("五个小时");
        (await s.Host.See("/help?past=true&kind=Fact")).Find("#requests")!.TextContent.ShouldContain("最大扭矩是多少？");
        (await s.Host.See("/help?past=true&kind=File")).Text.ShouldNotContain("最大扭矩");
        (await s.Su.See("/help?past=true")).Text.ShouldNotContain("最大扭矩", customMessage: "to a member it is their own list");
        var said = await s.App.Read(db => db.Set<HappeningRow>().Where(h => h.Verb.StartsWith("cocreation.help.")).OrderBy(h => h.At).ToListAsync());
        said.Select(h => h.Verb.Split('.')[^1]).ShouldBe(["asked", "taken", "answered", "done"]);
        said.ShouldAllBe(h => h.Project == s.Team.Id.Value && !h.Body.Contains('牛'));
    }

    [Fact]
    public async Task To_a_stranger_it_is_not_there_nor_are_its_pictures_and_to_no_one_once_taken_back()
    {
        using var scratch = new Scratch();
        var s = await DeskScene.Set(await Start());
        var picture = new Negatives(scratch).RedAndBlue(90, 60);
        var mine = await s.Lin.Asks("那把钥匙在谁手里？", kind: "Contact", files: [("Input.Photos", "门.jpg", picture)]);
        var ours = await s.Lin.Asks("封路的批文", s.Project, "File", [("Input.Photos", "路.jpg", picture)]);
        await s.Pm.See(ours);
        await s.Pm.Submit("form#reply", [("Input.Photos", "答.jpg", picture)], ("Input.Body", "在这里。"));
        await s.App.Settle();
        var all = new[] { s.Lin, s.Mu, s.Pm, s.Host, s.Su, s.Guest };
        foreach (var (request, may) in ((string, Visitor[])[])[(mine, [s.Lin, s.Pm, s.Host]), (ours, [s.Lin, s.Mu, s.Pm, s.Host])])
        {
            await s.Lin.See(request);
            var pictures = s.Lin.Page.QuerySelectorAll(".photos img").Select(i => i.GetAttribute("src")!).ToList();
            pictures.Count.ShouldBe(request == mine ? 1 : 2);
            foreach (var who in all)
            {
                ((await who.Open(request)).Text.Contains("手册里没有写", StringComparison.Ordinal)).ShouldBe(may.Contains(who), $"{who.Name} {request}");
                foreach (var one in pictures)
                    ((await who.Http.GetAsync(one)).StatusCode == HttpStatusCode.OK).ShouldBe(may.Contains(who), $"{who.Name} {one}");
            }
            (await s.Su.Open(request)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var who in new[] { s.Su, s.Guest })
        foreach (var page in (string[])["/help", "/search?q=批文", "/search?q=钥匙", "/notices", "/"])
            (await who.Open(page)).Html.ShouldNotContain("手册里没有写", customMessage: $"{who.Name} {page}");
        (await s.Mu.See("/help")).Text.ShouldContain("封路的批文");
        s.Mu.Text.ShouldNotContain("那把钥匙");
        await Leave(s, s.Mu);
        (await s.Mu.Open(ours)).Status.ShouldBe(HttpStatusCode.NotFound, "he left the team");

        await s.Lin.Presses(ours, "form#take-back");
        s.Lin.At.ShouldBe("/help");
        await s.App.Settle();
        (await s.Pm.See("/notices")).Text.ShouldContain("林晚舟收回了求助“封路的批文”");
        foreach (var who in all)
        {
            (await who.Open(ours)).Text.ShouldNotContain("手册里没有写", customMessage: who.Name);
            (await who.Open("/help")).Text.ShouldNotContain("封路的批文", customMessage: who.Name);
        }
    }

    [Fact]
    public async Task Nobody_does_what_is_not_theirs()
    {
        var s = await DeskScene.Set(await Start());
        (await s.Pm.Open("/help/new")).Status.ShouldBe(HttpStatusCode.NotFound, "the brand's people do not ask themselves");
        var request = await s.Lin.Asks("封路的批文", s.Project);
        await s.Pm.Presses(request, "form#take");
        await s.Pm.Says(request, "在问。");
        foreach (var act in (string[])["", "?handler=Take", "?handler=LetGo", "?handler=Done", "?handler=Helped", "?handler=TakeBack"])
        foreach (var (who, may) in ((Visitor, string[])[])[(s.Su, []), (s.Mu, []), (s.Host, ["", "?handler=Take", "?handler=LetGo", "?handler=Done"])])
            if (!may.Contains(act))
                (await Post(who, request + act)).ShouldBe(HttpStatusCode.NotFound, $"{who.Name} {act}");
        (await Post(s.Host, request + "?handler=Done")).ShouldBe(HttpStatusCode.UnprocessableEntity, "his colleague is on it");
        (await Post(s.Lin, request + "?handler=Done")).ShouldBe(HttpStatusCode.NotFound, "hers is to say that it helped");
        (await Stored(s, request)).IsDone.ShouldBeFalse();

        await s.Su.See("/help/new");
        s.Su.Find("[name='Input.Team']").ShouldBeNull();
        var pen = Hostile.Pen.Here(s.Su, "form#request");
        (await pen.Send(("Input.Kind", "Fact"), ("Input.Title", "替他们问"), ("Input.Team", s.Project))).ShouldBeNull("it is not her team");
        await s.Lin.See("/help/new?team=" + s.Project);
        s.Lin.Find("option[selected]")!.TextContent.ShouldBe("送你到垭口");
        await s.Lin.Submit("form#request", ("Input.Title", "问什么来着"));
        s.Lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "of which kind?");
        s.Lin.Find("[name='Input.Title']")!.GetAttribute("value").ShouldBe("问什么来着");
    }

    [Fact]
    public async Task Two_colleagues_who_take_it_at_once_are_not_two_owners()
    {
        var s = await DeskScene.Set(await Start());
        for (var turn = 0; turn < 6; turn++)
        {
            var id = AtTheDesk.Id(await s.Lin.Asks($"第 {turn} 个"));
            var took = await Task.WhenAll(
                new[] { s.Pm, s.Host }.Select(v =>
                    Task.Run(() => s.App.Acts.Run(db => LookAfterRequest.Take(db, new Actor(v.Id, Role.Host), id, s.App.Time.Now)))
                )
            );
            took.Count(t => !t.Refused).ShouldBe(1);
            took.Single(t => t.Refused).Refusal!.Problems[0].Word.ShouldBe("cocreation.desk.taken");
            (await s.App.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "cocreation.help.taken" && h.Object == id.Value))).ShouldBe(1);
        }
        var request = await s.Lin.Asks("按两下的");
        var late = await Hostile.Pen.At(s.Host, "/help", $"form:has([value='{AtTheDesk.Id(request).Value}'])");
        await s.Pm.Presses(request, "form#take");
        (await late.Send()).ShouldBeNull("许言 is on it already");
    }

    [Fact]
    public async Task What_its_owner_calls_done_is_open_again_when_it_is_not_and_stands_after_a_week()
    {
        var s = await DeskScene.Set(await Start());
        var request = await s.Lin.Asks("进试车场要什么？", kind: "Access");
        await s.Pm.Presses(request, "form#take");
        s.Pm.Find("form#done").ShouldBeNull("nothing was said yet");
        (await Post(s.Pm, request + "?handler=Done")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        await s.Pm.Says(request, "身份证。");
        await s.Pm.Presses(request, "form#done");
        await s.App.Settle();
        (await s.Lin.See("/notices")).Text.ShouldContain("许言说“进试车场要什么？”办好了");
        (await Times(s)).ShouldBe((0, 1), "she has not said so, and has a week to object");

        s.App.Clock.Pass(TimeSpan.FromDays(6));
        await s.Lin.Says(request, "门口说还要一张条子。");
        s.Lin.Text.ShouldContain("许言在办");
        await s.App.Settle();
        (await s.Pm.See("/notices")).Text.ShouldContain("还要一张条子");
        (await s.Pm.See("/service")).Text.ShouldContain("进试车场要什么？");
        (await Stored(s, request)).HelpedAt.ShouldBeNull();

        await s.Pm.Says(request, "条子寄了。");
        await s.Pm.Presses(request, "form#done");
        s.App.Clock.Pass(TimeSpan.FromDays(7.1));
        (await Times(s)).ShouldBe((1, 0));
        (await s.Lin.See(request)).Find("form#reply, form.helped").ShouldBeNull("who needs more asks anew");
        s.Lin.Find("a[href='/help/new']").ShouldNotBeNull();
        (await s.App.Acts.Run(db => db.SayToRequest(new Actor(s.Lin.Id, Role.Member), AtTheDesk.Id(request), "还有", s.App.Time.Now))).Refused.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_works_here_no_more_looks_after_nothing_and_what_was_theirs_is_first_in_the_queue()
    {
        var s = await DeskScene.Set(await Start());
        var (request, other) = (await s.Lin.Asks("谁有钥匙？"), await s.Lin.Asks("别的"));
        await s.Pm.Presses(request, "form#take");
        await s.App.Acts.Run(db => ChangeRole.Do(db, new Actor(s.Host.Id, Role.Host), s.Pm.Id(), Role.Member, s.App.Time.Now));
        await s.App.Settle();
        (await Stored(s, request)).OwnerId.ShouldBeNull();
        (await s.Pm.Open(request)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await s.Host.See("/help")).Find("#nobodys .row")!.TextContent.ShouldContain("谁有钥匙？");
        (await s.App.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "cocreation.help.let-go"))).ShouldBe(1);

        await s.Host.Presses(request, "form#take");
        await s.Host.Submit("form#let-go");
        (await Stored(s, request)).OwnerId.ShouldBeNull();
        await s.Host.Says(other, "这个我知道。");
        (await Stored(s, other)).OwnerId.ShouldBe(s.Host.Id(), "whoever answers what is nobody's looks after it");
    }

    [Fact]
    public async Task Whoever_leaves_takes_it_along_and_what_was_for_the_team_stays_without_a_name()
    {
        var s = await DeskScene.Set(await Start());
        var (mine, ours) = (await s.Lin.Asks("只为我问的"), await s.Lin.Asks("为队里问的", s.Project));
        await s.Host.Says(mine, "答你。");
        await s.Host.Says(ours, "答你们。");
        var archive = new KeptArchive();
        using var scope = s.App.Services.CreateScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "help");
        await s.App.Read(async db =>
        {
            await data.Export(db, s.Lin.Id(), archive, TestContext.Current.CancellationToken);
            return true;
        });
        archive.Entries["help"].Select(e => e["title"]).ShouldBe(["只为我问的", "为队里问的"]);
        archive.Entries["help-lines"].Select(e => e["words"]).ShouldBe(["答你。", "答你们。"]);

        await s.Lin.See("/me/erase");
        await s.Lin.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        (await s.Host.Open(mine)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await s.Mu.See(ours)).Text.ShouldContain("答你们。");
        s.Mu.Text.ShouldNotContain("林晚舟");
        (await s.Host.See("/help")).Text.ShouldNotContain("林晚舟");
    }

    [Fact]
    public async Task What_a_team_asked_is_what_its_page_shows()
    {
        var s = await DeskScene.Set(await Start());
        await s.Su.Asks("别人问的");
        await s.Lin.Asks("先问的", s.Project);
        await s.Mu.Asks("后问的", s.Project, "Contact");
        var shown = await s.App.Read(db => RequestsOfTeam.Of(db, s.Team.Id));
        shown.Requests.Select(r => (r.Request.Title, r.Asker.Name, r.State)).ShouldBe([("后问的", "牧野", "waits"), ("先问的", "林晚舟", "waits")]);
    }

    [Fact]
    public async Task A_form_pressed_twice_asks_once_and_waits_grow_bold()
    {
        var s = await DeskScene.Set(await Start());
        await s.Lin.See("/help/new");
        var pen = Hostile.Pen.Here(s.Lin, "form#request");
        (string, string)[] said = [("Input.Kind", "Fact"), ("Input.Title", "按了两下")];
        (await pen.Say(said)).ShouldBe(await pen.Say(said));
        (await s.Pm.See("/help")).Find("#nobodys .waited.long").ShouldBeNull();
        s.App.Clock.Pass(TimeSpan.FromDays(3.2));
        (await s.Pm.See("/help")).Find("#nobodys .waited.long")!.TextContent.ShouldContain("等了三天");
        s.Pm.Page.QuerySelectorAll("#nobodys .row").Length.ShouldBe(1);
    }

    private static Task<HelpRequest> Stored(DeskScene scene, string request)
    {
        var id = AtTheDesk.Id(request);
        return scene.App.Read(db => db.Set<HelpRequest>().SingleAsync(r => r.Id == id));
    }

    private static async Task<(int Helped, int Open)> Times(DeskScene scene)
    {
        var times = await scene.App.Read(db => HelpTimes.Of(db, scene.App.Time.Now, 28));
        return (times.Helped, times.Open);
    }

    private static Task<int> Leave(DeskScene scene, Visitor who)
    {
        var (team, me, now) = (scene.Team.Id, who.Id(), scene.App.Time.Now);
        return scene.App.Acts.Run(db =>
            db.Set<TeamMaker>().Where(m => m.TeamId == team && m.MemberId == me).ExecuteUpdateAsync(m => m.SetProperty(x => x.LeftAt, now))
        );
    }

    /// <summary>A press of a button that the page did not offer them.</summary>
    private static async Task<HttpStatusCode> Post(Visitor who, string address)
    {
        await who.See("/");
        var token = who.Find("[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("number", "1"), new("Input.Body", "词")]);
        using var answer = await who.Http.PostAsync(address, content);
        return answer.StatusCode;
    }
}

public sealed class DeskOnSqlite() : DeskTests(postgres: false);

public sealed class DeskOnPostgres() : DeskTests(postgres: true);
