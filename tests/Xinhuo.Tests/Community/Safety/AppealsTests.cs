using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Safety;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>An appeal is read by another host, once, and of two decisions at one moment one stands.</summary>
public abstract class AppealsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Another_host_reads_the_appeal_and_the_one_who_gave_the_step_is_refused_in_words()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "误会");
        var other = await Given.Host(app, "阿岭");
        (await Desks.Give(app, host, author, SanctionStep.ReadOnly, 14)).Refused.ShouldBeFalse();
        await author.See("/me/standing");
        await author.Submit("form#appeal", ("Input.Words", ""));
        author.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await author.Submit("form#appeal", ("Input.Words", "那是引用别人的话"));
        author.Text.ShouldContain("等另一位主理人来读");
        author.Find("form#appeal").ShouldBeNull();
        (await Appeal(app, author, "再来一次")).Refusal!.Problems[0].Word.ShouldBe("community.appeal.once");
        await app.Settle();
        (await other.See("/notices")).Text.ShouldContain("申诉");
        (await host.See("/desk")).Text.ShouldContain("要由另一位主理人来读");
        (await Read(app, host, author, AppealVerdict.Lifted)).Refusal!.Problems[0].Word.ShouldBe("community.appeal.other-host");

        await other.See("/desk");
        other.Text.ShouldContain("那是引用别人的话");
        other.Page.QuerySelectorAll("form[id^=appeal]").Single().Id = "read";
        await other.Submit("form#read", ("Input.Verdict", "Shortened"), ("Input.Days", "30"), ("Input.Why", "短一点"));
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Text.ShouldContain("并没有缩短");
        other.Html.ShouldContain("短一点");
        other.Page.QuerySelectorAll("form[id^=appeal]").Single().Id = "read";
        await other.Submit("form#read", ("Input.Verdict", "Shortened"), ("Input.Days", "1"), ("Input.Why", "引用也要小心"));
        other.Status.ShouldBe(HttpStatusCode.OK, other.Text);
        await app.Settle();
        (await author.See("/notices")).Text.ShouldContain("缩短了");
        (await author.See("/me/standing")).Text.ShouldContain("引用也要小心");
        app.Clock.Pass(TimeSpan.FromDays(1.1));
        (await author.Reply(topic, "一天以后")).Text.ShouldContain("一天以后");
        (await author.See("/rules/log")).Text.ShouldContain("申诉后缩短");
    }

    [Fact]
    public async Task In_a_house_with_one_host_the_same_one_may_read_and_says_so()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "就一位");
        (await Desks.Give(app, host, author, SanctionStep.ReadOnly, 14)).Refused.ShouldBeFalse();
        (await Appeal(app, author, "再看看吧")).Refused.ShouldBeFalse();
        (await Read(app, host, author, AppealVerdict.Lifted)).Refusal!.Problems[0].Word.ShouldBe("community.appeal.alone");
        (await Read(app, host, author, AppealVerdict.Lifted, alone: true)).Refused.ShouldBeFalse();
        (await author.Reply(topic, "又能写了")).Text.ShouldContain("又能写了");
        (await author.See("/rules/log")).Text.ShouldContain("同一位主理人读的");
        (await app.Read(db => db.Set<Appeal>().SingleAsync())).ReadBySame.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_hosts_at_once_make_one_decision()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "抢着定");
        var other = await Given.Host(app, "阿岭");
        var third = await Given.Host(app, "阿川");
        for (var turn = 1; turn <= 5; turn++)
        {
            if (turn > 1)
                await author.Reply(topic, $"第 {turn} 句");
            await (await Given.Member(app, "周小满")).Report(topic, turn);
            var report = await app.Read(db => db.Set<Report>().Where(r => r.ClosedAt == null).Select(r => r.Id).SingleAsync());
            var done = await Task.WhenAll(
                Task.Run(() => app.Acts.Run(db => DecideOnReport.Hide(db, By(host), report, "收起来", Desks.Later(app), app.Time.Now))),
                Task.Run(() => app.Acts.Run(db => DecideOnReport.Dismiss(db, By(other), report, "留着", app.Time.Now)))
            );
            done.Count(d => !d.Refused).ShouldBe(1);
            done.Single(d => d.Refused).Refusal!.Problems[0].Word.ShouldBe("community.desk.decided");
            (await app.Read(db => db.Set<DeskEntry>().CountAsync(e => e.Number == turn))).ShouldBe(1);

            (await Desks.Give(app, host, author, SanctionStep.Slowed, 14)).Refused.ShouldBeFalse();
            (await Appeal(app, author, "再看看")).Refused.ShouldBeFalse();
            var read = await Task.WhenAll(
                Task.Run(() => Read(app, other, author, AppealVerdict.Upheld)),
                Task.Run(() => Read(app, third, author, AppealVerdict.Lifted))
            );
            read.Count(d => !d.Refused).ShouldBe(1);
            read.Single(d => d.Refused).Refusal!.Problems[0].Word.ShouldBe("community.appeal.decided-already");
            app.Clock.Pass(TimeSpan.FromHours(2));
        }
    }

    [Fact]
    public async Task Who_leaves_takes_their_words_along_and_the_decision_stays_without_a_name()
    {
        var app = await Start();
        var (host, author, topic) = await Posted(app, "要走的人说的");
        await (await Given.Member(app, "周小满")).Report(topic, 1);
        await Desks.Step(host, "要走的人说的", "Slowed", "慢一点", 7);
        (await Appeal(app, author, "我的申诉原话")).Refused.ShouldBeFalse();
        await author.See("/me/erase");
        await author.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        var (step, appeal) = (await app.Read(db => db.Set<Sanction>().SingleAsync()), await app.Read(db => db.Set<Appeal>().SingleAsync()));
        (step.Lines, step.Why, appeal.Words).ShouldBe((null, "慢一点", ""));
        (await host.See("/desk")).Text.ShouldNotContain("我的申诉原话");
    }

    private static Actor By(Visitor host) => new(host.Id, Role.Host);

    private static async Task<Xinhuo.Platform.Outcome<Xinhuo.Platform.Nothing>> Appeal(App app, Visitor author, string words)
    {
        var step = await Desks.Of(app, author);
        return await app.Acts.Run(db => MakeAppeal.Do(db, new Actor(author.Id, Role.Member), step.Id, words, app.Time.Now));
    }

    private static async Task<Xinhuo.Platform.Outcome<Xinhuo.Platform.Nothing>> Read(
        App app,
        Visitor host,
        Visitor author,
        AppealVerdict verdict,
        bool alone = false
    )
    {
        var step = await Desks.Of(app, author);
        return await app.Acts.Run(db =>
            DecideAppeal.Do(
                db,
                By(host),
                new AppealInput
                {
                    Sanction = step.Id,
                    Verdict = verdict,
                    Days = 1,
                    Why = "读过了",
                    Alone = alone,
                },
                app.Time.Now
            )
        );
    }

    private static async Task<(Visitor Host, Visitor Author, string Topic)> Posted(App app, string words)
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("照看"), "大家好");
        var author = await Given.Member(app, "孟浪");
        await author.Reply(topic, words);
        return (host, author, topic);
    }
}

public sealed class AppealsTestsOnSqlite() : AppealsTests(false);

public sealed class AppealsTestsOnPostgres() : AppealsTests(true);
