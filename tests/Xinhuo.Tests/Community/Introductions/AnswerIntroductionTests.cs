using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Chat;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Chat;

namespace Xinhuo.Tests.Community.Introductions;

/// <summary>愿不愿意，各自说了算: two yeses open one room, and only they.</summary>
public abstract class AnswerIntroductionTests(App app)
{
    [Fact]
    public async Task On_two_yeses_a_room_opens_with_the_first_line_drafted_and_nothing_said()
    {
        var (tang, su, luo) = (await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"), await Given.Member(app, "罗大川"));
        await tang.Can("aerial");
        var offer = await luo.Introduce(app, tang, su, "一个会飞，一个会写。");
        (await su.See("/")).Text.ShouldContain($"{luo.Name}想介绍你认识{tang.Name}");
        su.Text.ShouldContain("一个会飞，一个会写。");
        (await su.See("/notices")).Text.ShouldContain($"{luo.Name}想介绍你认识{tang.Name}");

        (await su.Say(offer, yes: true)).At.ShouldBe("/introductions");
        (await su.See("/chat")).Text.ShouldNotContain(tang.Name);
        (await tang.Say(offer, yes: true)).At.ShouldStartWith("/chat/");
        var room = tang.At;
        tang.Find("#say textarea")!.TextContent.ShouldContain($"你好，{su.Name}！{luo.Name}介绍我们认识。");
        tang.Page.QuerySelectorAll(".line").ShouldBeEmpty("nothing is said in anybody's name");
        await app.Settle();
        (await su.See("/notices")).Text.ShouldContain("聊天室开好了");
        (await luo.See("/notices")).Text.ShouldContain("你介绍的两个人都点了头");
        (await su.See(room)).Find("#say textarea")!.TextContent.ShouldContain("听说你会");
        await su.SayIn(room, "那我先说：你好呀。");
        (await tang.See(room)).Text.ShouldContain("那我先说：你好呀。");
        tang.Find("#say textarea")!.TextContent.Trim().ShouldBeEmpty("the draft is for the first line alone");
        (await tang.See($"/people/{su.Id}")).Text.ShouldContain($"{luo.Name}介绍你们认识的");
        (await luo.See($"/people/{su.Id}")).Text.ShouldNotContain("介绍你们认识的");
        (await luo.Open(room)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await luo.See("/introductions")).Text.ShouldContain("两个人都点了头");
    }

    [Fact]
    public async Task Two_who_say_yes_at_once_get_one_room_and_one_happening()
    {
        for (var round = 0; round < 5; round++)
        {
            var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
            (await Introducing.Offers(app, host, tang, su)).Refused.ShouldBeFalse();
            var offer = await Introducing.Last(app, tang, su);
            var answers = await Task.WhenAll(new[] { tang, su, tang, su }.Select(who => Task.Run(() => Introducing.Answers(app, who, offer, Answer.Yes))));
            answers.ShouldAllBe(a => !a.Refused);
            answers.Count(a => a.Value.Room is not null).ShouldBeGreaterThan(0);
            var pair = ChatRoom.PairOf(tang.Id(), su.Id());
            (await app.Read(db => db.Set<ChatRoom>().CountAsync(r => r.Pair == pair))).ShouldBe(1);
            (await Accepted(offer)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_yes_that_races_a_withdrawal_leads_to_a_room_or_to_none_and_never_to_both()
    {
        for (var round = 0; round < 6; round++)
        {
            var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
            (await Introducing.Offers(app, host, tang, su)).Refused.ShouldBeFalse();
            var offer = await Introducing.Last(app, tang, su);
            await Introducing.Answers(app, tang, offer, Answer.Yes);
            var yes = Task.Run(() => Introducing.Answers(app, su, offer, Answer.Yes));
            var back = Task.Run(() => app.Acts.Run(db => WithdrawIntroduction.Do(db, new Actor(host.Id, Role.Host), offer.Id, app.Time.Now)));
            await Task.WhenAll(yes, back);
            var stored = await offer.Again(app);
            (stored.AcceptedAt is not null).ShouldNotBe(stored.WithdrawnAt is not null);
            (await yes).Refused.ShouldBe(stored.WithdrawnAt is not null);
            (await back).Refused.ShouldBe(stored.AcceptedAt is not null);
            (await Accepted(offer)).ShouldBe(stored.AcceptedAt is null ? 0 : 1);
        }
    }

    [Fact]
    public async Task After_fourteen_days_a_yes_comes_too_late()
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        await Introducing.Offers(app, host, tang, su);
        var offer = await Introducing.Last(app, tang, su);
        await tang.Say(offer, yes: true);
        await su.See("/introductions");
        app.Clock.Pass(TimeSpan.FromDays(14));
        await su.Submit($"#i-{offer.Id.Value:N} form", ("yes", "true"));
        su.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        su.Text.ShouldContain("已经过去了");
        (await su.See("/introductions")).Find($"#i-{offer.Id.Value:N}").ShouldBeNull();
        (await offer.Again(app)).AcceptedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Minds_may_change_until_both_said_yes()
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        await Introducing.Offers(app, host, tang, su);
        var offer = await Introducing.Last(app, tang, su);
        await tang.Say(offer, yes: false);
        await su.Say(offer, yes: true);
        (await tang.See("/introductions")).Text.ShouldContain("你说了这次不了");
        (await tang.Say(offer, yes: true)).At.ShouldStartWith("/chat/");
        (await Introducing.Answers(app, su, offer, Answer.No)).Value.Room.ShouldNotBeNull("what is open stays open");
    }

    [Fact]
    public async Task Whoever_is_none_of_the_two_cannot_answer_and_whoever_did_not_offer_cannot_take_back()
    {
        var (host, tang, su, other) = (
            await Given.Host(app),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "苏禾"),
            await Given.Member(app, "周小满")
        );
        await Introducing.Offers(app, host, tang, su);
        var offer = await Introducing.Last(app, tang, su);
        foreach (var who in new[] { other, host })
            (await Introducing.Answers(app, who, offer, Answer.Yes)).Refusal!.IsNotFound.ShouldBeTrue();
        foreach (var who in new[] { other, tang })
            (await app.Acts.Run(db => WithdrawIntroduction.Do(db, new Actor(who.Id, Role.Member), offer.Id, app.Time.Now))).Refusal!.IsNotFound.ShouldBeTrue();
        (await other.Open("/hosts/introductions")).Status.ShouldBe(HttpStatusCode.NotFound);
        await new Visitor(app).Open("/introductions").ContinueWith(v => v.Result.At.ShouldStartWith("/sign-in"));
    }

    [Fact]
    public async Task Who_takes_letters_only_from_people_they_know_meets_whom_they_said_yes_to()
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        await tang.See("/me/chat");
        await tang.Submit("form#choices", ("KnownOnly", "true"));
        await Introducing.Offers(app, host, tang, su);
        var offer = await Introducing.Last(app, tang, su);
        await tang.Say(offer, yes: true);
        (await su.Say(offer, yes: true)).At.ShouldStartWith("/chat/");
        await su.SayIn(su.At, "你好！");
    }

    [Fact]
    public async Task Who_have_both_written_within_fourteen_days_know_each_other()
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        var before = await app.Read(db => IntroductionFigures.Of(db, app.Time.Now, 90));
        await Introducing.Offers(app, host, tang, su);
        var offer = await Introducing.Last(app, tang, su);
        await tang.Say(offer, yes: true);
        await su.Say(offer, yes: true);
        var room = su.At;
        await su.SayIn(room, "你好！");
        await See();
        (await offer.Again(app)).KeptAt.ShouldBeNull("one alone is no talk");
        await tang.SayIn(room, "你好呀！");
        await See();
        (await offer.Again(app)).KeptAt.ShouldNotBeNull();
        await See();
        await app.Settle();
        var ties = await app.Read(db => db.Ties().Where(t => t.Kind == TieKind.Introduction && (t.From == tang.Id() || t.To == tang.Id())).ToListAsync());
        ties.Count.ShouldBe(2);
        ties.ShouldAllBe(t => t.Count == 1 && t.InHidden == 1);
        await app.Acts.Run(db => db.RebuildTies());
        (
            await app.Read(db =>
                db.Ties().CountAsync(t => t.Kind == TieKind.Introduction && t.Count == 1 && t.InHidden == 1 && (t.From == tang.Id() || t.To == tang.Id()))
            )
        ).ShouldBe(2);
        (await tang.See($"/people/{tang.Id}")).Text.ShouldContain("经人引荐认识");
        (await host.See($"/people/{tang.Id}")).Text.ShouldNotContain("经人引荐认识");
        var after = await app.Read(db => IntroductionFigures.Of(db, app.Time.Now, 90));
        (after.Offered - before.Offered, after.Accepted - before.Accepted, after.Kept - before.Kept).ShouldBe((1, 1, 1));
        (await host.See("/hosts/introductions")).Text.ShouldContain("两周内真聊了起来");
    }

    [Fact]
    public async Task Who_write_only_after_fourteen_days_do_not_count()
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        await Introducing.Offers(app, host, tang, su);
        var offer = await Introducing.Last(app, tang, su);
        await tang.Say(offer, yes: true);
        await su.Say(offer, yes: true);
        var room = su.At;
        await su.SayIn(room, "你好！");
        app.Clock.Pass(TimeSpan.FromDays(15));
        await tang.SayIn(room, "才看见");
        await See();
        (await offer.Again(app)).KeptAt.ShouldBeNull();
    }

    private Task See() => app.Acts.Run(db => SeeWhoTalked.Look(db, app.Time.Now));

    private Task<int> Accepted(Introduction offer) =>
        app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == IntroductionAccepted.Verb && h.Object == offer.Id.Value));
}

[Collection(Engines.Sqlite)]
public sealed class AnswerIntroductionOnSqlite(SqliteApp app) : AnswerIntroductionTests(app);

[Collection(Engines.Postgres)]
public sealed class AnswerIntroductionOnPostgres(PostgresApp app) : AnswerIntroductionTests(app);
