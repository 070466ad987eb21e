using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Notices;

/// <summary>The list of notices: who is told what, once, and who is not.</summary>
public abstract class NoticesTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Somebody_new_finds_an_empty_place_that_invites()
    {
        var app = await Start(Waved.Known);
        var su = await Given.Member(app, "苏禾");
        await su.See("/notices");
        su.Text.ShouldContain("这里还很安静");
        await su.See("/me/notices");
    }

    [Fact]
    public async Task A_guest_is_asked_to_sign_in()
    {
        var app = await Start(Waved.Known);
        var guest = new Visitor(app);
        await guest.Open("/notices");
        guest.At.ShouldStartWith("/sign-in");
        await guest.Open("/me/notices");
        guest.At.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_one_waved_at_is_told_with_face_and_words_and_the_waver_is_not()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, [su, gu], "零下十二度那晚的数据我找到了");
        await su.See("/notices");
        su.Find(".notice.unread")!.TextContent.ShouldContain("顾明远");
        su.Text.ShouldContain("“零下十二度那晚的数据我找到了”");
        su.Text.ShouldContain("今天");
        await gu.See("/notices");
        gu.Text.ShouldContain("这里还很安静");
    }

    [Fact]
    public async Task Hearing_it_again_adds_nothing()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, su);
        var row = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Verb == "test.waved"));
        var waved = System.Text.Json.JsonSerializer.Deserialize<Waved>(row.Body, Recording.Json)!;
        var heard = new Heard(row.Id, row.At, new Actor(row.Actor, row.ActorRole), null);
        await app.Acts.Run(db => new TellWaved().Hear(waved, heard, db));
        await app.Acts.Run(db => new TellWaved().Hear(waved, heard with { Id = Guid.CreateVersion7(app.Time.Now) }, db));
        (await Count(app, su)).ShouldBe(1, "the same thing by the same person is told once, whatever told it");
    }

    [Fact]
    public async Task Three_in_one_matter_stand_in_one_line_and_are_read_together()
    {
        var app = await Start(Waved.Known);
        var su = await Given.Member(app, "苏禾");
        var thing = Guid.CreateVersion7(app.Time.Now);
        foreach (var name in new[] { "罗大川", "周小满", "顾明远" })
            await Waved.By(app, await Given.Member(app, name), su, thing: thing);
        await Waved.By(app, await Given.Member(app, "唐果"), su);
        await su.See("/notices");
        su.Page.QuerySelectorAll(".notice").Length.ShouldBe(2);
        su.Text.ShouldContain("顾明远和另外两个人");
        su.Page.QuerySelectorAll(".notice").Single(n => n.TextContent.Contains("另外两个人", StringComparison.Ordinal)).QuerySelector("form")!.Id = "those";
        await su.Submit("form#those");
        (await app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(su.Id) && n.ReadAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Following_one_leads_there_and_reads_it()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, su);
        await su.See("/notices");
        var href = su.Find(".notice a")!.GetAttribute("href")!;
        var answer = await su.Http.GetAsync(href);
        answer.Headers.Location!.ToString().ShouldStartWith("/waves/");
        await su.See("/notices");
        su.Find(".notice.unread").ShouldBeNull();
        su.Find(".notice").ShouldNotBeNull();
    }

    [Fact]
    public async Task All_that_stood_on_the_page_is_ticked_off_and_what_came_since_is_not()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, su, "第一句");
        await su.See("/notices");
        await Waved.By(app, gu, su, "第二句");
        await su.Submit("form#read-all");
        su.Find(".notice.unread")!.TextContent.ShouldContain("第二句");
        su.Page.QuerySelectorAll(".notice").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Somebody_elses_notice_is_not_there()
    {
        var app = await Start(Waved.Known);
        var (gu, su, tang) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"), await Given.Member(app, "唐果"));
        await Waved.By(app, gu, su);
        await Waved.By(app, gu, tang);
        await su.See("/notices");
        var href = su.Find(".notice a")!.GetAttribute("href")!;
        (await tang.Open(href)).Status.ShouldBe(HttpStatusCode.NotFound);
        await tang.See("/notices");
        tang.Find(".notice form")!.SetAttribute("action", su.Find(".notice form")!.GetAttribute("action")!);
        (await tang.Submit(".notice form")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Read(db => db.Notices().CountAsync(n => n.ReadAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_told_behind_a_door_vanishes_for_who_left()
    {
        var app = await Start(Waved.Known);
        var (gu, su, door) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"), Guid.CreateVersion7(app.Time.Now));
        var doors = app.Services.GetRequiredService<Doors>();
        doors.Inside.Add((door, su.Id));
        await Waved.By(app, gu, su, "门里的话", door: door);
        await su.See("/notices");
        su.Text.ShouldContain("门里的话");
        var href = su.Find(".notice a")!.GetAttribute("href")!;
        doors.Inside.Clear();
        await su.See("/notices");
        su.Text.ShouldNotContain("门里的话");
        su.Text.ShouldNotContain("顾明远");
        (await su.Open(href)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Long_lists_page_by_key_and_lose_nothing()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        for (var n = 0; n < 130; n++)
            await app.Acts.Run(db =>
                db.Notify(
                    new Heard(Guid.CreateVersion7(app.Time.Now), app.Time.Now, new Actor(gu.Id, Xinhuo.Platform.Web.Role.Member), null),
                    [new MemberId(su.Id)],
                    new Tidings("wave", "notices.letter.subject.single", "/", $"wave:{n}") { Quote = $"第 {n} 声" }
                )
            );
        var seen = new HashSet<string>();
        await su.See("/notices");
        for (var pages = 1; ; pages++)
        {
            foreach (var quote in su.Page.QuerySelectorAll(".notice .spoken"))
                seen.Add(quote.TextContent).ShouldBeTrue();
            if (su.Find(".more a")?.GetAttribute("href") is not { } next)
            {
                pages.ShouldBe(3);
                break;
            }
            await su.See(next);
            su.Find("h2.notices-day").ShouldBeNull("the day goes on from the page before");
        }
        seen.Count.ShouldBe(130);
    }

    [Fact]
    public async Task Words_taken_back_leave_the_notice_and_reading_the_thing_reads_it()
    {
        var app = await Start(Waved.Known);
        var (gu, su, thing) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"), Guid.CreateVersion7(app.Time.Now));
        await Waved.By(app, gu, su, "说错了的话", thing: thing);
        var about = await app.Read(db => db.Notices().Where(n => n.MemberId == new MemberId(su.Id)).Select(n => n.About).SingleAsync());
        await app.Acts.Run(db => db.Unquote(about));
        await su.See("/notices");
        su.Text.ShouldNotContain("说错了的话");
        su.Find(".notice.unread").ShouldNotBeNull();
        await app.Acts.Run(db => db.ReadAbout(new MemberId(su.Id), thing, app.Time.Now));
        await su.See("/notices");
        su.Find(".notice.unread").ShouldBeNull();
    }

    private static Task<int> Count(App app, Visitor visitor) => app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(visitor.Id)));
}

public sealed class NoticesTestsOnSqlite() : NoticesTests(postgres: false);

public sealed class NoticesTestsOnPostgres() : NoticesTests(postgres: true);
