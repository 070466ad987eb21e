using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Brakes;
using Xinhuo.Community.Safety;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Old notices still read, what is counted counts all that is written, and who is past their first days is asked nothing.</summary>
public abstract class KeepingUpTests(bool postgres) : OnEachEngine(postgres)
{
    [Theory, InlineData("zh-CN", "请你先歇 5 天，这段时间能看"), InlineData("en", "asks you to read and not write for a while (days: 5)")]
    public async Task A_notice_from_before_there_were_steps_still_reads(string language, string said)
    {
        var app = await Start();
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川", language));
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(
                new Notice
                {
                    MemberId = new(luo.Id),
                    HappeningId = Guid.CreateVersion7(),
                    Kind = "desk",
                    ActorId = new(host.Id),
                    Word = "community.notice.suspended",
                    Values = """["5"]""",
                    Href = "/notices",
                    About = "desk:before",
                    At = app.Time.Now,
                }
            );
        });
        (await luo.See("/notices")).Text.ShouldContain(said);
        luo.Text.ShouldContain(host.Name);
        luo.Text.ShouldNotContain("community.notice");
    }

    [Fact]
    public async Task Who_goes_slower_is_counted_with_minutes_and_introductions_too()
    {
        var app = await Start();
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("慢慢"), "大家好");
        (await Desks.Give(app, host, luo, SanctionStep.Slowed, 7)).Refused.ShouldBeFalse();
        var (me, id) = (new Actor(luo.Id, Role.Member), new MemberId(luo.Id));
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Record(me, app.Time.Now, new MinuteOffered(new GatheringId(Guid.CreateVersion7()), null, id));
            db.Record(me, app.Time.Now, new IntroductionOffered(new IntroductionId(Guid.CreateVersion7()), id));
        });
        (await luo.Reply(topic, "第三句")).Status.ShouldBe(HttpStatusCode.OK);
        (await luo.Reply(topic, "第四句")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_brake_holds_introductions_of_new_people_and_nobody_later_is_watched()
    {
        var app = await Start(with: new() { ["Pace:Newcomers"] = "true" });
        var host = await Given.Host(app);
        var lin = await Given.Member(app, "新来的");
        (
            await app.Acts.Run(db =>
                PullBrake.Do(db, new(host.Id, Role.Host), Held.NewVoices, 3, "看看", app.Services.GetRequiredService<BrakeNow>(), app.Time.Now)
            )
        ).Refused.ShouldBeFalse();
        await lin.See("/me/introduction");
        await lin.Submit("form#introduction", ("Input.Words", "我是新来的"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Html.ShouldContain("我是新来的");

        var guard = app.Services.GetRequiredService<IWritingGuard>();
        Viewer Since(int days) =>
            new()
            {
                Id = lin.Id,
                Role = Role.Member,
                JoinedAt = app.Time.Now.AddDays(-days),
            };
        guard.Watches(Since(1), app.Time.Now).ShouldBeTrue();
        guard.Watches(Since(NewcomerLimits.Default.Days + 1), app.Time.Now).ShouldBeFalse();
    }

    [Fact]
    public async Task The_log_is_remembered_for_some_minutes()
    {
        var app = await Start();
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        await luo.See("/rules/log");
        (await Desks.Give(app, host, await Given.Member(app, "孟浪"), SanctionStep.ReadOnly, 7)).Refused.ShouldBeFalse();
        (await luo.See("/rules/log")).Find("#log")!.TextContent.ShouldNotContain("只看不写");
        app.Clock.Pass(LogNow.Fresh);
        (await luo.See("/rules/log")).Find("#log")!.TextContent.ShouldContain("只看不写");
    }

    [Fact]
    public async Task A_host_who_blocked_another_hears_of_their_brake()
    {
        var app = await Start();
        var (host, other) = (await Given.Host(app), await Given.Host(app, "阿岭"));
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(
                new Block
                {
                    By = new(other.Id),
                    Of = new(host.Id),
                    At = app.Time.Now,
                }
            );
        });
        (
            await app.Acts.Run(db =>
                PullBrake.Do(db, new(host.Id, Role.Host), Held.Links, 3, "有人刷广告", app.Services.GetRequiredService<BrakeNow>(), app.Time.Now)
            )
        ).Refused.ShouldBeFalse();
        await app.Settle();
        (await other.See("/notices")).Text.ShouldContain("有人刷广告");
    }

    [Fact]
    public async Task Who_leaves_takes_their_words_out_of_reports_that_are_decided()
    {
        var app = await Start();
        var (host, luo, zhou) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var topic = await host.Say(await host.Found("照看"), "大家好");
        foreach (var words in new[] { "判过的话", "还没判的话" })
            await luo.Reply(topic, words);
        for (var number = 1; number <= 2; number++)
            await zhou.Report(topic, number);
        await Desks.Decide(host, "判过的话", "dismiss", "留着");
        await luo.See("/me/erase");
        await luo.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        var kept = await app.Read(db => db.Set<Report>().OrderBy(r => r.Number).Select(r => r.Lines).ToListAsync());
        kept.ShouldBe(["", "还没判的话"]);

        await Desks.Decide(host, "还没判的话", "dismiss", "留着");
        (await app.Read(db => db.Set<Report>().CountAsync(r => r.Lines != ""))).ShouldBe(0);
    }
}

public sealed class KeepingUpTestsOnSqlite() : KeepingUpTests(false);

public sealed class KeepingUpTestsOnPostgres() : KeepingUpTests(true);
