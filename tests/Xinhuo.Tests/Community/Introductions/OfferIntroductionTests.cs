using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Chat;

namespace Xinhuo.Tests.Community.Introductions;

/// <summary>Who may offer whom to whom, how often, and what is kept back without a word.</summary>
public abstract class OfferIntroductionTests(App app)
{
    [Fact]
    public async Task Nobody_is_offered_a_third_time_in_a_month_however_many_offer_at_once()
    {
        var hosts = new List<Visitor>();
        for (var i = 0; i < 8; i++)
            hosts.Add(await Given.Host(app));
        var (tang, others) = (await Given.Member(app, "唐果"), new List<Visitor>());
        for (var i = 0; i < 8; i++)
            others.Add(await Given.Member(app, "生人"));

        var offered = await Task.WhenAll(hosts.Zip(others).Select(p => Task.Run(() => Introducing.Offers(app, p.First, tang, p.Second))));

        offered.ShouldAllBe(o => !o.Refused, "to those who offer all are alike");
        (await Went(tang)).ShouldBe(2);
        (await Turns(tang)).ShouldBe(2);
        var went = 0;
        foreach (var other in others)
        {
            (await Turns(other)).ShouldBe(await Went(other), "who was not offered has lost no turn");
            went += await Went(other);
        }
        went.ShouldBe(2);

        // The month is the community's: in Shanghai it begins eight hours before it does in UTC.
        var zone = app.Services.GetRequiredService<CommunityZone>();
        Offers.Month(zone, new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero)).ShouldBe(202612);
        Offers.Month(zone, new DateTimeOffset(2026, 11, 30, 15, 59, 0, TimeSpan.Zero)).ShouldBe(202611);
        app.Clock.Pass(TimeSpan.FromDays(31));
        await Introducing.Offers(app, hosts[0], tang, await Given.Member(app, "生人"));
        (await Went(tang)).ShouldBe(3);
    }

    [Fact]
    public async Task The_same_two_offered_by_several_at_once_are_offered_once()
    {
        var hosts = new[] { await Given.Host(app), await Given.Host(app), await Given.Host(app) };
        var (tang, su) = (await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        await Task.WhenAll(hosts.Select((h, i) => Task.Run(() => i == 1 ? Introducing.Offers(app, h, su, tang) : Introducing.Offers(app, h, tang, su))));
        (await Went(tang)).ShouldBe(1);
        (await Turns(tang)).ShouldBe(1);
        (await Turns(su)).ShouldBe(1);
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("blocks the offerer")]
    [InlineData("opted out")]
    [InlineData("off the map")]
    [InlineData("secretly tied")]
    [InlineData("suspended")]
    [InlineData("let be")]
    [InlineData("offered before")]
    public async Task What_must_not_go_out_is_kept_back_and_looks_to_its_offerer_like_any_other(string because)
    {
        var (luo, tang, su) = (await Given.Member(app, "罗大川"), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        switch (because)
        {
            case "blocked":
                await Block(su, tang);
                break;
            case "blocks the offerer":
                await Block(su, luo);
                break;
            case "opted out":
                await su.WouldMeet(null, takesPart: false);
                break;
            case "off the map":
                await su.See("/me/privacy");
                await su.Submit("form#map");
                break;
            case "secretly tied":
                await su.WriteTo(tang, "我们私下聊过");
                await app.Settle();
                break;
            case "suspended":
                await app.Acts.Run(db =>
                    db.Members()
                        .Where(m => m.Id == su.Id())
                        .ExecuteUpdateAsync(m =>
                            m.SetProperty(x => x.Restraint, Restraint.ReadOnly).SetProperty(x => x.RestrainedUntil, app.Time.Now.AddDays(3))
                        )
                );
                break;
            case "let be":
                await app.Acts.Run(db => ChooseIntroductions.LetBe(db, new(su.Id, Role.Member), tang.Id(), su.Id(), app.Time.Now));
                break;
            default:
                await Introducing.Offers(app, await Given.Host(app), tang, su);
                break;
        }
        var (before, turns) = (await Went(tang), await Turns(tang));
        var (one, other) = (await Given.Member(app, "甲"), await Given.Member(app, "乙"));
        await luo.Introduce(app, one, other);
        var usual = Plain(luo, one, other);
        var offer = await luo.Introduce(app, tang, su);
        Plain(luo, tang, su).ShouldBe(usual);
        (await Went(tang)).ShouldBe(before);
        (await Turns(tang)).ShouldBe(turns);
        offer.HeldAt.ShouldNotBeNull();
        foreach (var person in new[] { tang, su })
        {
            (await person.See("/")).Text.ShouldNotContain($"{luo.Name}想介绍你");
            (await person.See("/notices")).Text.ShouldNotContain($"{luo.Name}想介绍你");
            (await Introducing.Answers(app, person, offer, Answer.Yes)).Refusal!.IsNotFound.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_anybody_can_see_is_refused_in_words_that_help()
    {
        var (host, luo, tang, su) = (
            await Given.Host(app),
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "苏禾")
        );
        async Task Refused(string who, string words, string because)
        {
            await luo.See($"/introductions/new?of={tang.Id}");
            await luo.Submit("form#introduce", ("Input.Who", who), ("Input.Words", words));
            luo.Text.ShouldContain(because);
            luo.Find("[name='Input.Words']")!.TextContent.Trim().ShouldBe(words.Trim());
        }
        await Refused("没有这个人", "认识一下", "没找到这个人");
        await Refused(tang.Name, "认识一下", "同一个人");
        await Refused(luo.Name, "认识一下", "直接写信");
        await Refused(su.Name, " ", "写一句你自己的话");
        var group = await host.Found("聊过的");
        foreach (var person in new[] { tang, su })
            await person.Join(group);
        await su.Reply(await tang.Say(group, "说过话的"), "我来接一句");
        await app.Settle();
        await Refused(su.Name, "认识一下", "已经聊过了");
        (await luo.Open($"/introductions/new?of={luo.Id}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await luo.Open($"/introductions/new?of={Guid.CreateVersion7()}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var imported = await Given.Imported(app, "搬来的人");
        (await luo.Open($"/introductions/new?of={imported.Id.Value}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);

        for (var i = 0; i < OfferIntroduction.MostOpen; i++)
            await luo.Introduce(app, await Given.Member(app, "生人"), await Given.Member(app, "生人"));
        await Refused((await Given.Member(app, "再一个")).Name, "认识一下", "还在想");
    }

    [Fact]
    public async Task Who_leaves_takes_unanswered_offers_and_their_words_along()
    {
        var (luo, tang, su, he) = (
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "苏禾"),
            await Given.Member(app, "何知秋")
        );
        await luo.Introduce(app, tang, su, "罗大川写过的这句话");
        var met = await luo.Introduce(app, tang, he);
        await tang.Say(met, yes: true);
        await he.Say(met, yes: true);
        await tang.WouldMeet("aerial");
        await Introducing.Find(app);
        foreach (var person in new[] { luo, tang })
            await app.Acts.Run(
                async (db, services) =>
                {
                    foreach (var room in services.GetServices<IPersonalData>())
                        await room.Erase(db, person.Id(), app.Time.Now);
                    await db.Members()
                        .Where(m => m.Id == person.Id())
                        .ExecuteUpdateAsync(m => m.SetProperty(x => x.ErasedAt, app.Time.Now).SetProperty(x => x.Name, Member.GoneName));
                    return true;
                }
            );
        foreach (var page in (string[])["/", "/introductions", "/notices"])
        foreach (var person in new[] { su, he })
        {
            (await person.See(page)).Text.ShouldNotContain("罗大川写过的这句话");
            person.Text.ShouldNotContain(tang.Name);
        }
        (await he.See("/introductions")).Text.ShouldContain(Member.GoneName);
        (await app.Read(db => db.Set<IntroductionWish>().CountAsync(w => w.MemberId == tang.Id()))).ShouldBe(0);
        (await app.Read(db => db.Set<IntroductionSketch>().CountAsync(s => s.MemberId == tang.Id()))).ShouldBe(0);
        (await app.Read(db => db.Set<Introduction>().CountAsync(i => i.OfferedBy == luo.Id()))).ShouldBe(0);
    }

    private static string Plain(Visitor offerer, Visitor one, Visitor other) =>
        string.Join(
            ' ',
            offerer
                .Page.QuerySelectorAll("#offered li")
                .First(r => r.TextContent.Contains(one.Name, StringComparison.Ordinal) && r.TextContent.Contains(other.Name, StringComparison.Ordinal))
                .QuerySelector(".dim")!
                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static async Task Block(Visitor who, Visitor whom)
    {
        await who.See($"/people/{whom.Id}");
        await who.Submit("form[action*='handler=Block']");
    }

    private Task<int> Went(Visitor who) =>
        app.Read(db => db.Set<Introduction>().CountAsync(i => i.HeldAt == null && (i.First == who.Id() || i.Second == who.Id())));

    private Task<int> Turns(Visitor who) =>
        app.Read(db => db.Set<IntroductionTurns>().Where(t => t.MemberId == who.Id()).Select(t => t.Taken).SingleOrDefaultAsync());
}

[Collection(Engines.Sqlite)]
public sealed class OfferIntroductionOnSqlite(SqliteApp app) : OfferIntroductionTests(app);

[Collection(Engines.Postgres)]
public sealed class OfferIntroductionOnPostgres(PostgresApp app) : OfferIntroductionTests(app);
