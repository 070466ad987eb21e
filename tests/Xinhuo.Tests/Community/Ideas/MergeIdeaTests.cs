using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Ideas;

namespace Xinhuo.Tests.Community.Ideas;

public abstract class MergeIdeaTests(App app)
{
    [Fact]
    public async Task Supporters_move_once_and_both_authors_are_named_and_told()
    {
        var (pm, luo, zhou, tang, he) = (
            await Given.ProductManager(app),
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "周小满"),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "何知秋")
        );
        var first = await luo.Propose("充电口盖冬天别冻住");
        var again = await zhou.Propose("冬天充电口盖老是冻住");
        await tang.Support(first);
        await tang.Support(again);
        await he.Support(again);
        await luo.Support(again);

        await Merge(pm, again, first);
        pm.At.ShouldBe(first + "#idea");
        (await he.See(first)).Text.ShouldContain("三个人也想要", Case.Sensitive, "唐果 once, 何知秋, and 周小满 who had said the same");
        he.Text.ShouldContain($"{zhou.Name}也说过同样的");
        he.Text.ShouldContain("你也想要 · 收回");
        (await he.See(again)).Find("#idea .note a")!.GetAttribute("href").ShouldBe(first + "#idea");
        (await he.See("/ideas")).Find($"#ideas a[href='{again}']").ShouldBeNull();
        (await zhou.Notices(app)).ShouldContain($"{pm.Name}把你的《冬天充电口盖老是冻住》和另一条同样的合在了一起");
        (await luo.Notices(app)).ShouldContain($"{pm.Name}把另一条同样的并进了你的《充电口盖冬天别冻住》");

        await pm.Decide(first, Verdict.Adopted, "加热盖子，做。");
        (await zhou.Notices(app)).ShouldContain("采纳了你也想要的《充电口盖冬天别冻住》");
        await pm.CarryOut(first, "加热的盖子");
        (await he.See(first)).Text.ShouldContain($"{luo.Name}、{zhou.Name}提的");
    }

    [Fact]
    public async Task Merged_twice_at_the_same_moment_it_is_merged_once()
    {
        var (host, luo, zhou) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var (a, b) = (Rooms.Topic(await luo.Propose("左边先并过来")), Rooms.Topic(await zhou.Propose("右边再并过去")));
        var both = await Task.WhenAll(
            new[] { (a, b), (b, a) }.Select(pair =>
                Task.Run(() => app.Acts.Run(db => MergeIdea.Do(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), pair.Item1, pair.Item2, app.Time.Now)))
            )
        );
        both.Count(o => !o.Refused).ShouldBe(1);
        (await app.Read(db => db.Ideas().CountAsync(i => (i.TopicId == a || i.TopicId == b) && i.MergedInto != null))).ShouldBe(1);
    }

    [Fact]
    public async Task The_groups_host_may_and_never_behind_a_door_the_others_cannot_pass()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var hidden = await host.Propose("门后面的顶灯再暗些", await host.Found("门后", Openness.Hidden));
        var open = await luo.Propose("顶灯再暗一些才好");
        await Merge(host, open, hidden);
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Proposals.Stored(app, open)).MergedInto.ShouldBeNull();

        await Merge(host, hidden, open);
        host.Status.ShouldBe(HttpStatusCode.OK);
        (await luo.See(open)).Text.ShouldNotContain("门后面的顶灯", Case.Sensitive, "what was said behind a door is not named outside");
        (await app.Read(db => db.Set<IdeaVoice>().CountAsync(v => v.TopicId == Rooms.Topic(open)))).ShouldBe(0, "nobody is carried out by name");
        (await luo.Open(hidden)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_discoveries_the_first_stays_and_its_finder_is_credited()
    {
        var (host, luo, zhou) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var first = await luo.Propose("双击方向键换歌单", kind: "Discovery");
        app.Clock.Pass(TimeSpan.FromMinutes(5));
        var later = await zhou.Propose("方向键双击就换歌单", kind: "Discovery");
        await Merge(host, first, later);
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Merge(host, later, first);
        await zhou.See(first);
        zhou.Text.ShouldContain($"最先发现：{luo.Name}");
        zhou.Text.ShouldContain($"{zhou.Name}也说过同样的");
        zhou.Text.ShouldContain("一个人试过，管用");
    }

    /// <summary>Through the form, whatever it offers.</summary>
    private static async Task Merge(Visitor who, string duplicate, string into)
    {
        await who.See($"/ideas/{Proposals.Id(duplicate)}/merge");
        await who.Submit("form#merge", [], ("Input.Into", Proposals.Id(into)));
    }
}

[Collection(Engines.Sqlite)]
public sealed class MergeIdeaOnSqlite(SqliteApp app) : MergeIdeaTests(app);

[Collection(Engines.Postgres)]
public sealed class MergeIdeaOnPostgres(PostgresApp app) : MergeIdeaTests(app);
