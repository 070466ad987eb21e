using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;
using Xinhuo.Platform.Happenings;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.CoCreation.Bookings;

/// <summary>Who sees what of a booking; and what calendars say.</summary>
public abstract class BookingSightTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_booking_is_there_for_its_people_and_staff_and_everybody_else_sees_only_that_it_is_held()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (host, lin, mu, luo) = (
            await Given.Host(app),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "牧野"),
            await Given.Member(app, "罗大川")
        );
        var team = await Borrowing.Project(app, "陪伴·第二季", lin, mu);
        var car = await host.Lend("灰色那台");
        var booking = await lin.Book(
            car,
            Borrowing.At(app, 0, 16),
            Borrowing.At(app, 1, 20),
            ("Input.Words", "拍日出。"),
            ("Input.Team", team.Value.ToString())
        );
        await host.See(booking);
        await host.Submit("form#condition", [("Input.Photos", "车.jpg", new Negatives(scratch).RedAndBlue(90, 60))], ("Input.Body", "干净。"));
        var picture = (await lin.See(booking)).Find(".photos img")!.GetAttribute("src")!;
        (await mu.See(booking)).Text.ShouldContain("拍日出。");
        mu.Text.ShouldContain("《陪伴·第二季》");
        (await mu.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mu.See("/bookings")).Text.ShouldContain("灰色那台");

        foreach (var nobody in new[] { luo, new Visitor(app) })
        {
            (await nobody.Open(booking)).Text.ShouldNotContain("拍日出");
            (await nobody.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await luo.Open(booking)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in new[] { car, car + "?week=2026-11-21", "/things", "/things?from=2026-11-21&until=2026-11-22", "/bookings" })
        {
            (await luo.See(page)).Text.ShouldNotContain("林晚舟", customMessage: page);
            luo.Text.ShouldNotContain("拍日出", customMessage: page);
            luo.Html.ShouldNotContain(booking, customMessage: page);
        }
        (await luo.See(car)).Find("#calendar")!.TextContent.ShouldContain("有人用");
        foreach (var page in new[] { "/things/new", car + "/edit", "/things/desk" })
            (await luo.Open(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);

        await luo.See(car + "/book");
        foreach (var act in new[] { "Approve", "Decline", "TakeBack", "Extend", "Out", "Back" })
        {
            await luo.See(car + "/book");
            luo.Find("form#book")!.SetAttribute("action", $"{booking}?handler={act}");
            await luo.Submit("form#book");
            luo.Status.ShouldBe(HttpStatusCode.NotFound, act);
        }
        var said = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Verb.StartsWith("cocreation.booking.")).ToListAsync());
        said.Count.ShouldBe(2);
        said.ShouldAllBe(h => h.Project == team.Value, "what staff did there stands in the project's log, as asked for");
    }

    [Fact]
    public async Task A_things_calendar_says_held_and_nothing_of_whom_and_a_new_address_ends_the_old_one()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var car = await host.Lend("灰色那台", ("Input.After", "60"));
        var booking = await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12), ("Input.Words", "拍日出。"));
        var address = new Uri((await host.See(car + "/edit")).Find("#address")!.GetAttribute("value")!).PathAndQuery;
        var calendar = await new Visitor(app).Http.GetStringAsync(address);
        calendar.ShouldContain("SUMMARY:有人用\r\n");
        calendar.ShouldContain("DTSTART:20261122T010000Z\r\n");
        calendar.ShouldContain("DTEND:20261122T050000Z\r\n", customMessage: "with the hour to put it right");
        calendar.ShouldNotContain("林晚舟");
        calendar.ShouldNotContain("拍日出");
        calendar.ShouldNotContain(booking["/bookings/".Length..]);
        await host.Submit("form#renew");
        (await new Visitor(app).Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await lin.See("/me/calendar");
        await lin.Submit("form#calendar");
        var mine = await new Visitor(app).Http.GetStringAsync(new Uri(lin.Find("#address")!.GetAttribute("value")!).PathAndQuery);
        mine.ShouldContain("SUMMARY:灰色那台");
        mine.ShouldContain("DTEND:20261122T040000Z\r\n");
        mine.ShouldContain("STATUS:CONFIRMED");
        await lin.See(booking);
        await lin.Submit("form#take-back");
        (
            await new Visitor(app).Http.GetStringAsync(new Uri((await lin.See("/me/calendar")).Find("#address")!.GetAttribute("value")!).PathAndQuery)
        ).ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task What_is_free_on_some_days_is_asked_of_all_things_at_once()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var (grey, green) = (await host.Lend("灰色那台"), await host.Lend("绿色那台"));
        var drone = await host.Lend("小飞机", ("Input.Kind", "无人机"));
        await lin.Book(grey, Borrowing.At(app, 3, 9), Borrowing.At(app, 3, 18));
        await lin.See("/things?from=2026-11-24&until=2026-11-25");
        lin.Find("#shelf")!.TextContent.ShouldContain("绿色那台");
        lin.Find("#shelf")!.TextContent.ShouldNotContain("灰色那台");
        lin.Find("#others")!.TextContent.ShouldContain("灰色那台");
        lin.Find($"#shelf a[href^='{green}/book?from=2026-11-24']").ShouldNotBeNull();
        await lin.See("/things?from=2026-11-24&until=2026-11-25&kind=无人机");
        lin.Find("#shelf")!.TextContent.ShouldContain("小飞机");
        lin.Find("#shelf")!.TextContent.ShouldNotContain("绿色那台");
        foreach (var odd in new[] { "?from=9999-12-31", "?from=0001-01-01&until=9999-12-31", "?from=x&until=y&kind=z", "?from=2026-11-25&until=2026-11-24" })
            await lin.See("/things" + odd);
        foreach (var odd in new[] { "?month=9999-12", "?month=2026-13", "?week=0001-01-01", "?week=2199-12-31", "?month=2200-01" })
            await lin.See(drone + odd);
        foreach (var odd in new[] { "?from=9999-12-31", "?from=2026-11-24T23:59&until=1", "?until=2199-12-31" })
            await lin.See(drone + "/book" + odd);
    }

    [Fact]
    public async Task The_calendar_is_a_page_and_a_day_of_it_begins_a_request()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台");
        await lin.Book(car, Borrowing.At(app, 3, 0), Borrowing.At(app, 4, 0));
        await lin.Book(car, Borrowing.At(app, 5, 8), Borrowing.At(app, 5, 14));
        await mu.See(car);
        mu.Find("[data-from='2026-11-24']")!.TagName.ShouldBe("SPAN", "it is held all day");
        mu.Find("[data-from='2026-11-20']")!.TagName.ShouldBe("SPAN", "it is past");
        mu.Find("a[data-from='2026-11-26']")!.GetAttribute("aria-label")!.ShouldContain("8:00–14:00 有人用");
        await mu.See(mu.Find("a[data-from='2026-11-26']")!.GetAttribute("href")!);
        mu.Find("[name='Input.From']")!.GetAttribute("value").ShouldBe("2026-11-26T14:00", "the first hours that are free that day");
        await mu.See(car + "?week=2026-11-26");
        mu.Find("[data-from='2026-11-26T09:00']")!.TagName.ShouldBe("SPAN");
        await mu.See(mu.Find("a[data-from='2026-11-27T10:00']")!.GetAttribute("href")! + "&until=2026-11-27T13:00");
        mu.Find("[name='Input.From']")!.GetAttribute("value").ShouldBe("2026-11-27T10:00");
        mu.Find("[name='Input.Until']")!.GetAttribute("value").ShouldBe("2026-11-27T13:00");
        await host.See(car + "/edit");
        await host.Submit("form#retire");
        (await mu.Open(car)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await mu.Open(car + "/book")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.See(car)).Text.ShouldContain("不再借了");
    }
}

public sealed class BookingSightOnSqlite() : BookingSightTests(postgres: false);

public sealed class BookingSightOnPostgres() : BookingSightTests(postgres: true);
