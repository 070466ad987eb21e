using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Ideas;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Ideas;

public abstract class DecideIdeaTests(App app)
{
    [Fact]
    public async Task A_decision_stands_with_its_reason_and_tells_author_and_supporters()
    {
        var (pm, luo, zhou, tang) = (
            await Given.ProductManager(app),
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "周小满"),
            await Given.Member(app, "唐果")
        );
        var idea = await luo.Propose("除雾一下就开");
        await zhou.Support(idea);
        await pm.Decide(idea, Verdict.No, "按钮位置已经定了，我们试过，误触更多。");

        (await luo.See(idea)).Text.ShouldContain("误触更多");
        luo.Text.ShouldContain("不做，因为");
        (await luo.See("/ideas?show=Decided")).Text.ShouldContain("误触更多");
        (await luo.Notices(app)).ShouldContain($"{pm.Name}说《除雾一下就开》不做");
        (await zhou.Notices(app)).ShouldContain($"{pm.Name}说你也想要的《除雾一下就开》不做");
        (await tang.Notices(app)).ShouldNotContain("除雾一下就开");
    }

    [Fact]
    public async Task What_was_linked_by_mistake_is_taken_back_and_the_idea_can_be_decided_again()
    {
        var (pm, luo) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"));
        var idea = await luo.Propose("后备箱加一盏灯");
        await pm.Decide(idea, Verdict.Adopted, "好。");
        await pm.CarryOut(idea, "别家的更新");
        var thing = await app.Read(db => db.Set<IdeaOutcome>().Where(o => o.Title == "别家的更新").Select(o => o.Id).SingleAsync());

        await pm.See($"/ideas/{Proposals.Id(idea)}/carried-out");
        await pm.Press("连错了");

        pm.Text.ShouldNotContain("别家的更新");
        (await luo.See(idea)).Text.ShouldNotContain("别家的更新");
        await pm.Decide(idea, Verdict.No, "再想想，先不做。");
        (await luo.See(idea)).Text.ShouldContain("先不做");
        var twice = await app.Acts.Run(db => UnlinkThing.Do(db, new(pm.Id, Role.ProductManager), Rooms.Topic(idea), thing, app.Time.Now));
        twice.Refusal!.IsNotFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_gathering_made_of_an_adopted_idea_carries_it_out_and_names_whose_it_was()
    {
        var (pm, luo, zhou) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var idea = await luo.Propose("一起去看一次风洞");
        await pm.Decide(idea, Verdict.Adopted, "好，来。");
        await pm.See($"/gatherings/new?topic={Proposals.Id(idea)}");
        await pm.Submit("form#gathering", ("Input.Place", "上海，风洞中心"));
        pm.At.ShouldStartWith("/gatherings/", customMessage: pm.Text);
        var gathering = pm.At;
        await zhou.See($"/gatherings/new?topic={Proposals.Id(idea)}");
        await zhou.Submit("form#gathering", ("Input.Title", "我自己约的"), ("Input.Place", "家里"));
        (await luo.See(idea)).Find($"a[href='{zhou.At}']").ShouldBeNull("others have simply made a gathering");
        (await zhou.See(gathering)).Text.ShouldContain("这是把罗大川");
        zhou.Find($"a[href='/topics/{Proposals.Id(idea)}']").ShouldNotBeNull();
        (await luo.See(idea)).Find($"#idea a[href='{gathering}'], a[href='{gathering}']").ShouldNotBeNull();
        (await luo.Notices(app)).ShouldContain("一起去看一次风洞");

        foreach (var hidden in (bool[])[true, false])
        {
            var at = app.Time.Now;
            var id = new GatheringId(Guid.Parse(gathering["/gatherings/".Length..]));
            await app.Acts.Run(db => db.Set<Gathering>().Where(g => g.Id == id).ExecuteUpdateAsync(g => g.SetProperty(x => x.HiddenAt, hidden ? at : null)));
            await luo.See(idea);
            (luo.Find($"a[href='{gathering}']") is null).ShouldBe(hidden, "what was put away carried nothing out");
        }
    }

    [Fact]
    public async Task Thinking_better_of_it_adds_a_line_and_the_first_stays()
    {
        var (pm, luo) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"));
        var idea = await luo.Propose("座椅记得上次的高度");
        await pm.Decide(idea, Verdict.NotNow, "这一季排满了。");
        var first = (await Proposals.Stored(app, idea)).FirstDecidedAt;
        await pm.Decide(idea, Verdict.Adopted, "好，开春就做。");
        var stored = await Proposals.Stored(app, idea);
        stored.FirstDecidedAt.ShouldBe(first);
        stored.AdoptedAt.ShouldNotBeNull();
        await luo.See(idea);
        luo.Text.ShouldContain("开春就做");
        luo.Text.ShouldContain("这一季排满了");
        (await app.Read(db => db.Set<IdeaDecision>().CountAsync(d => d.TopicId == Rooms.Topic(idea)))).ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_reason_or_a_verdict_it_is_refused_and_what_was_typed_stays()
    {
        var (pm, luo) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"));
        var idea = await luo.Propose("说不清为什么的那条");
        await pm.Decide(idea, Verdict.No, " ");
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Find("[name='Input.Verdict'][value=No]")!.HasAttribute("checked").ShouldBeTrue();
        await pm.See($"/ideas/{Proposals.Id(idea)}/decide");
        await pm.Submit("form#decide", ("Input.Why", "想好了再说"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Find("[name='Input.Why']")!.TextContent.Trim().ShouldBe("想好了再说");
        (await Proposals.Stored(app, idea)).Stage.ShouldBe(IdeaStage.Open);
    }

    [Fact]
    public async Task Only_staff_decide_and_only_what_they_may_see()
    {
        var (pm, host, luo) = (await Given.ProductManager(app), await Given.Host(app), await Given.Member(app, "罗大川"));
        var open = await luo.Propose("谁来定这一条");
        var hidden = await host.Propose("屋里定的那一条", await host.Found("屋里定", Openness.Hidden));
        foreach (var page in (string[])["decide", "carried-out", "merge"])
        {
            (await luo.Open($"/ideas/{Proposals.Id(open)}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await pm.Open($"/ideas/{Proposals.Id(hidden)}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await luo.Open("/ideas/figures")).Status.ShouldBe(HttpStatusCode.NotFound);
        await pm.See($"/ideas/{Proposals.Id(open)}/decide");
        pm.Find("form#decide")!.SetAttribute("action", $"/ideas/{Proposals.Id(hidden)}/decide");
        await pm.Submit("form#decide", ("Input.Verdict", "Adopted"), ("Input.Why", "好"));
        pm.Status.ShouldBe(HttpStatusCode.NotFound);
        (await Proposals.Stored(app, hidden)).Verdict.ShouldBeNull();
        (await pm.See("/ideas")).Text.ShouldNotContain("屋里定的那一条");
    }

    [Fact]
    public async Task What_carried_it_out_stands_with_its_authors_name_and_both_are_told()
    {
        var (pm, luo, zhou) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var idea = await luo.Propose("雪地里车自己报轮温");
        await zhou.Support(idea);
        await pm.CarryOut(idea, "十二月更新");
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing was adopted yet");
        await pm.Decide(idea, Verdict.Adopted, "好，我们做。");
        await pm.CarryOut(idea, "十二月更新", "javascript:alert(1)");
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Find("[name='Input.Title']")!.GetAttribute("value").ShouldBe("十二月更新");
        await pm.CarryOut(idea, "十二月更新", "/topics/" + Proposals.Id(idea));
        await pm.CarryOut(idea, "十二月更新", "/topics/" + Proposals.Id(idea));

        (await zhou.See("/ideas?show=Done")).Text.ShouldContain("十二月更新");
        await zhou.See(idea);
        zhou.Text.ShouldContain($"{luo.Name}提的");
        zhou.Page.QuerySelectorAll("#idea .idea-became").Length.ShouldBe(1, "the same thing linked twice is linked once");
        (await luo.Notices(app)).ShouldContain($"{pm.Name}写下了你的《雪地里车自己报轮温》成了什么");
        (await zhou.Notices(app)).ShouldContain($"{pm.Name}写下了你也想要的《雪地里车自己报轮温》成了什么");

        await pm.Decide(idea, Verdict.No, "反悔了");
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "what was carried out stays adopted");
    }

    [Fact]
    public async Task Another_room_links_within_its_own_act_and_asks_whose_names_stand_there()
    {
        var (pm, host, luo) = (await Given.ProductManager(app), await Given.Host(app), await Given.Member(app, "罗大川"));
        var idea = await luo.Propose("去看一次总装线");
        var hidden = await host.Propose("关着门去看一次总装线", await host.Found("总装", Openness.Hidden));
        await pm.Decide(idea, Verdict.Adopted, "走，三月去。");
        await host.Decide(hidden, Verdict.Adopted, "也算上。");
        var address = $"/gatherings/{Guid.CreateVersion7(app.Time.Now)}";
        var thing = new CarriedOut(CarriedOutAs.Gathering, "总装线一日", address, new DateOnly(2031, 3, 8));
        foreach (var one in new[] { idea, hidden })
            (await app.Acts.Run(db => CommunityIdeas.CarryOut(db, new(host.Id, Role.Host), Rooms.Topic(one), thing, app.Time.Now))).Refused.ShouldBeFalse();
        var rights = app.Services.GetService(typeof(CommunityRights)) as CommunityRights;
        var guest = await rights!.Of(new Xinhuo.Members.MemberId(luo.Id));
        (await app.Read(db => CommunityIdeas.CreditsOf(db, guest, address))).Select(c => c.Name).ShouldBe([luo.Name]);
        var insider = await rights.Of(new Xinhuo.Members.MemberId(host.Id));
        (await app.Read(db => CommunityIdeas.CreditsOf(db, insider, address))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Figures_tell_the_rate_and_the_median_waits_with_how_many()
    {
        var (pm, luo) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"));
        var before = await app.Read(db => IdeaFigures.Of(db, app.Time.Now, 90));
        var (yes, no, _) = (await luo.Propose("算进去的甲"), await luo.Propose("算进去的乙丙"), await luo.Propose("还在等的丁戊"));
        app.Clock.Pass(TimeSpan.FromDays(2));
        await pm.Decide(yes, Verdict.Adopted, "好");
        await pm.Decide(no, Verdict.No, "不");
        app.Clock.Pass(TimeSpan.FromDays(3));
        await pm.CarryOut(yes, "算进去的更新");
        var after = await app.Read(db => IdeaFigures.Of(db, app.Time.Now, 90));
        (after.Proposed - before.Proposed).ShouldBe(3);
        (after.Decided - before.Decided).ShouldBe(2);
        (after.Adopted - before.Adopted).ShouldBe(1);
        (after.CarriedOut - before.CarriedOut).ShouldBe(1);
        (after.Waiting - before.Waiting).ShouldBe(1);
        after.Rate.ShouldBe((int)Math.Round(100.0 * after.Adopted / after.Decided, MidpointRounding.AwayFromZero));
        var stored = await Proposals.Stored(app, yes);
        (stored.FirstDecidedAt - stored.ProposedAt)!.Value.TotalDays.ShouldBe(2, 0.1);
        (stored.CarriedOutAt - stored.AdoptedAt)!.Value.TotalDays.ShouldBe(3, 0.1);
        (await pm.See("/ideas/figures")).Text.ShouldContain($"{after.Rate}% · {after.Adopted}/{after.Decided}");
    }
}

[Collection(Engines.Sqlite)]
public sealed class DecideIdeaOnSqlite(SqliteApp app) : DecideIdeaTests(app);

[Collection(Engines.Postgres)]
public sealed class DecideIdeaOnPostgres(PostgresApp app) : DecideIdeaTests(app);
