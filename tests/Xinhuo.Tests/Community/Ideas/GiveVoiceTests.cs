using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Ideas;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Ideas;

public abstract class GiveVoiceTests(App app)
{
    [Fact]
    public async Task Whoever_wants_it_too_says_so_once_and_may_take_it_back()
    {
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var idea = await luo.Propose("杯架夜里亮一圈");
        luo.Text.ShouldNotContain("我也想要", Case.Sensitive, "one's own is no support");
        await zhou.Support(idea);
        zhou.Text.ShouldContain("一个人也想要");
        await app.Settle();
        await zhou.Press("你也想要 · 收回");
        zhou.Text.ShouldNotContain("一个人也想要");
        (await luo.Notices(app)).ShouldNotContain("杯架夜里亮一圈", Case.Sensitive, "taken back before it was seen");

        await zhou.Press("我也想要");
        (await luo.Notices(app)).ShouldContain($"{zhou.Name}也想要你提的《杯架夜里亮一圈》");
        (await app.Read(db => db.Set<IdeaVoice>().CountAsync(v => v.TopicId == Rooms.Topic(idea) && v.WithdrawnAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_presses_of_one_at_the_same_moment_are_one_support_and_one_happening()
    {
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var idea = Rooms.Topic(await luo.Propose("二十次也只算一次"));
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => Task.Run(() => app.Acts.Run(db => GiveVoice.Do(db, new(zhou.Id, Role.Member), idea, VoiceKind.Support, null, app.Time.Now))))
        );
        outcomes.ShouldAllBe(o => !o.Refused);
        (await app.Read(db => db.Set<IdeaVoice>().CountAsync(v => v.TopicId == idea))).ShouldBe(1);
        (
            await app.Read(db => db.Set<Xinhuo.Platform.Happenings.HappeningRow>().CountAsync(h => h.Object == idea.Value && h.Verb == IdeaSupported.Verb))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_discovery_is_tried_in_ones_own_words_and_nobody_decides_it()
    {
        var (pm, luo, zhou, tang) = (
            await Given.ProductManager(app),
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "周小满"),
            await Given.Member(app, "唐果")
        );
        var found = await luo.Propose("长按星星键，仪表只留车速", kind: "Discovery");
        (await zhou.See("/ideas?show=Found")).Text.ShouldContain("长按星星键");
        await zhou.See(found);
        zhou.Text.ShouldContain($"最先发现：{luo.Name}");
        await zhou.Submit("form#tried", ("Input.Words", "夜班路上试了，眼睛舒服多了"));
        zhou.Text.ShouldContain("眼睛舒服多了");
        await tang.See(found);
        await tang.Press("不适合我");
        tang.Text.ShouldContain("一个人试过，管用，一个人说不适合自己");
        await app.Settle();
        await zhou.See(found);
        await zhou.Press("不适合我");
        zhou.Text.ShouldContain("两个人说不适合自己", Case.Sensitive, "one word each: the later one holds");
        var he = await Given.Member(app, "何知秋");
        await he.See(found);
        await he.Press("我试过，管用");
        var told = await luo.Notices(app);
        told.ShouldContain($"{he.Name}试了你的发现");
        told.ShouldNotContain($"{zhou.Name}试了你的发现");
        told.ShouldNotContain($"{tang.Name}试了你的发现");
        (await pm.Open($"/ideas/{Proposals.Id(found)}/decide")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Too_long_a_sentence_comes_back_whole()
    {
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var found = await luo.Propose("雨天后视镜先热一下", kind: "Discovery");
        await zhou.See(found);
        await zhou.Submit("form#tried", ("Input.Words", new string('试', 301)));
        zhou.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        zhou.Find("[name='Input.Words']")!.TextContent.Trim().ShouldBe(new string('试', 301));
    }
}

[Collection(Engines.Sqlite)]
public sealed class GiveVoiceOnSqlite(SqliteApp app) : GiveVoiceTests(app);

[Collection(Engines.Postgres)]
public sealed class GiveVoiceOnPostgres(PostgresApp app) : GiveVoiceTests(app);
