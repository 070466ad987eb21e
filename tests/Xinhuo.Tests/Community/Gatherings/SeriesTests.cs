using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Gatherings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>What comes back: each time a row with seats of its own, made ahead, and changed alone or with those after it.</summary>
public abstract class SeriesTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Each_time_has_its_own_seats_and_the_next_ten_weeks_are_there()
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var first = await host.Invite(app, "周四看片", null, ("Input.Rhythm", "Fortnightly"), ("Input.Seats", "3"));
        var rows = await Rows(app);
        rows.Count.ShouldBe(5);
        rows.Select(r => r.StartsAt).ShouldBe(Enumerable.Range(0, 5).Select(i => rows[0].StartsAt.AddDays(14 * i)));
        await lan.Answer(first, "我要去");
        (await lan.See(rows[1].Href)).Text.ShouldNotContain("座位留好了");
        lan.Text.ShouldContain("每两周");

        (await Run(app)).ShouldBe(5, "nothing is made twice");
        app.Clock.Pass(TimeSpan.FromDays(28));
        (await Run(app)).ShouldBe(7);
    }

    [Fact]
    public async Task Search_leads_to_the_next_time_that_stands_once_and_to_the_last_when_all_are_over()
    {
        var app = await Start();
        var host = await Given.Host(app);
        await host.Invite(app, "周四磨豆子", null, ("Input.Rhythm", "Weekly"), ("Input.Times", "4"));
        var rows = await Rows(app);
        (await Found()).ShouldBe([rows[0].Href]);
        await host.See(rows[0].Href + "/cancel");
        await host.Submit("form#cancel", ("Input.Why", "下大雨"));
        (await Found()).ShouldBe([rows[1].Href]);
        app.Clock.Pass(TimeSpan.FromDays(15));
        (await Found()).ShouldBe([rows[2].Href]);
        app.Clock.Pass(TimeSpan.FromDays(30));
        (await Found()).ShouldBe([rows[3].Href]);

        async Task<IEnumerable<string?>> Found() =>
            (await host.See("/search?q=磨豆子")).Page.QuerySelectorAll("main a[href^='/gatherings/']").Select(a => a.GetAttribute("href")).Distinct();
    }

    [Fact]
    public async Task An_end_by_times_or_by_day_is_kept()
    {
        var app = await Start();
        var host = await Given.Host(app);
        await host.Invite(app, "三次", null, ("Input.Rhythm", "Weekly"), ("Input.Times", "3"));
        (await Rows(app)).Count.ShouldBe(3);
        await host.Invite(app, "到那天", null, ("Input.Rhythm", "Weekly"), ("Input.Last", Invitations.Day(app, 15)));
        (await Rows(app)).Count.ShouldBe(5);
        app.Clock.Pass(TimeSpan.FromDays(60));
        (await Run(app)).ShouldBe(5);
    }

    [Fact]
    public async Task One_is_changed_alone_and_those_to_come_do_not_follow_it()
    {
        var app = await Start();
        var host = await Given.Host(app);
        await host.Invite(app, "周末走走", null, ("Input.Rhythm", "Weekly"));
        var rows = await Rows(app);
        await host.See(rows[^1].Href + "/edit");
        await host.Submit("form#edit", ("Input.Title", "只有这次去海边"));
        app.Clock.Pass(TimeSpan.FromDays(7));
        await Run(app);
        var titles = (await Rows(app)).Select(r => r.Title).ToList();
        titles.Count(t => t == "只有这次去海边").ShouldBe(1);
        titles[^1].ShouldBe("周末走走");
    }

    [Fact]
    public async Task What_has_ended_is_not_made_further()
    {
        var app = await Start();
        var host = await Given.Host(app);
        await host.Invite(app, "到此为止", null, ("Input.Rhythm", "Weekly"));
        var before = await Rows(app);
        await app.Acts.Run(db => db.GatheringSeries().ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, app.Clock.Now)));
        app.Clock.Pass(TimeSpan.FromDays(30));
        var series = await app.Read(db => db.GatheringSeries().Select(s => s.Id).SingleAsync());
        (
            await app.Acts.Run(async db => await SeriesAhead.Make(db, Xinhuo.Platform.Happenings.Actor.House, await SeriesRows.Held(db, series), app.Clock.Now))
        ).ShouldBe(0);
        (await Rows(app)).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task This_and_later_move_together_and_people_keep_their_seats()
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        await host.Invite(app, "夜跑", null, ("Input.Rhythm", "Weekly"), ("Input.From", "19:00"), ("Input.To", "20:00"));
        var before = await Rows(app);
        await lan.Answer(before[3].Href, "我要去");
        await host.See(before[2].Href + "/edit");
        await host.Submit("form#edit", ("Input.Day", Invitations.Day(app, 22)), ("Input.From", "20:30"), ("Input.To", "21:30"), ("Input.Later", "true"));
        host.At.ShouldBe(before[2].Href, host.Text);

        var after = await Rows(app);
        after.Take(2).Select(r => r.StartsAt).ShouldBe(before.Take(2).Select(r => r.StartsAt));
        after.Skip(2).Select(r => r.StartsAt).ShouldBe(before.Skip(2).Select(r => r.StartsAt.AddDays(1).AddMinutes(90)));
        (await lan.Told(app, "改了《夜跑》和以后几次的时间或地方")).ShouldBeTrue();
        (await lan.See(before[3].Href)).Text.ShouldContain("座位留好了");
        app.Clock.Pass(TimeSpan.FromDays(14));
        await Run(app);
        var more = await Rows(app);
        more[^1].StartsAt.ShouldBe(more[^2].StartsAt.AddDays(7), "the rule moved with them");
    }

    [Fact]
    public async Task A_week_that_was_called_off_stays_empty_when_the_others_are_changed()
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        await host.Invite(app, "夜跑", null, ("Input.Rhythm", "Weekly"));
        var before = await Rows(app);
        await lan.Answer(before[2].Href, "我要去");
        await host.See(before[1].Href + "/cancel");
        await host.Submit("form#cancel", ("Input.Why", "那周下雪。"));
        await host.See(before[0].Href + "/edit");
        await host.Submit("form#edit", ("Input.Title", "慢跑"), ("Input.Later", "true"));
        host.At.ShouldBe(before[0].Href, host.Text);

        var after = await Rows(app);
        after.Select(r => r.StartsAt).ShouldBe(before.Select(r => r.StartsAt), "only the name changed");
        after.Where(r => !r.IsCancelled).ShouldAllBe(r => r.Title == "慢跑");
        app.Clock.Pass(TimeSpan.FromDays(7));
        await Run(app);
        var more = await Rows(app);
        more[^1].StartsAt.ShouldBe(before[^1].StartsAt.AddDays(7));
        (more[^1].IsCancelled, more[^1].Title).ShouldBe((false, "慢跑"));
    }

    [Fact]
    public async Task Called_off_from_here_on_it_comes_back_no_more()
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        await host.Invite(app, "早茶", null, ("Input.Rhythm", "Weekly"));
        var rows = await Rows(app);
        await lan.Answer(rows[4].Href, "我要去");
        await host.See(rows[2].Href + "/cancel");
        await host.Submit("form#cancel", ("Input.Why", "茶楼拆了。"), ("Input.Later", "true"));
        (await Rows(app)).Count(r => !r.IsCancelled).ShouldBe(2);
        (await lan.Told(app, "取消了《早茶》和以后的几次")).ShouldBeTrue();
        app.Clock.Pass(TimeSpan.FromDays(30));
        (await Run(app)).ShouldBe(rows.Count);
    }

    private static Task<List<Gathering>> Rows(App app) => app.Read(db => db.Gatherings().OrderBy(g => g.StartsAt).ThenBy(g => g.Id).ToListAsync());

    private static async Task<int> Run(App app)
    {
        await app.Services.GetServices<IRoutine>().Single(r => r.Name == "series").Run("", CancellationToken.None);
        return (await Rows(app)).Count;
    }
}

public sealed class SeriesOnSqlite() : SeriesTests(postgres: false);

public sealed class SeriesOnPostgres() : SeriesTests(postgres: true);
