using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Tests.Hostile;

namespace Xinhuo.Tests.CoCreation.Bookings;

/// <summary>预约: a thing is asked for, promised, handed over and brought back; and let go where somebody does not come or does not answer.</summary>
public abstract class BookingTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_car_is_asked_for_promised_handed_over_and_comes_back_early_and_the_rest_is_free()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台", ("Input.NeedsYes", "true"), ("Input.HasMileage", "true"), ("Input.Before", "60"), ("Input.After", "60"));
        (await lin.See("/things")).Text.ShouldContain("灰色那台");
        var booking = await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 3, 18), ("Input.Words", "去垭口拍日出。"));
        lin.Text.ShouldContain("等一个答复");
        lin.Find("form#approve").ShouldBeNull();
        await app.Settle();
        (await host.See("/notices")).Text.ShouldContain("林晚舟想借“灰色那台”");
        (await host.See("/service")).Text.ShouldContain("想借“灰色那台”");

        await host.See(booking);
        await host.Submit("form#approve");
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("答应了，“灰色那台”给你留着");
        (await host.See(booking)).Find("form#condition").ShouldBeNull("it is a day too early");

        app.Clock.Pass(TimeSpan.FromHours(18));
        await host.See(booking);
        await host.Submit("form#condition", ("Input.Body", "油满。"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "how many kilometres?");
        host.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("油满。");
        await host.Submit("form#condition", ("Input.Mileage", "12000"));
        (await lin.See(booking)).Text.ShouldContain("12,000 公里");

        app.Clock.Pass(TimeSpan.FromHours(20));
        await host.See(booking);
        await host.Submit("form#condition", ("Input.Mileage", "11999"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("这次反而少了");
        await host.Submit("form#condition", ("Input.Mileage", "99999"));
        host.Text.ShouldContain("一下多了这么多");
        await host.Submit("form#condition", ("Input.Mileage", "11990"), ("Input.IsSure", "true"), ("Input.Damage", "左后门蹭了一道。"));
        (await lin.See(booking)).Text.ShouldContain("左后门蹭了一道。");
        foreach (var page in (string[])[car, "/things/desk"])
            (await host.See(page)).Find("#damaged")!.TextContent.ShouldContain("左后门蹭了一道。", customMessage: page);
        (await mu.See(car)).Text.ShouldNotContain("左后门蹭了一道。");
        var stored = await Borrowing.Stored(app, booking);
        stored.HeldUntil.ShouldBeLessThan(stored.Until);
        stored.HeldUntil.ShouldBe(Booking.Whole(stored.ReturnedAt!.Value).AddSeconds(1).AddHours(1), "it is put right for an hour");
        await mu.Book(car, Borrowing.At(app, 1, 18), Borrowing.At(app, 2, 18));

        var said = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Verb.StartsWith("cocreation.booking.")).OrderBy(h => h.At).ToListAsync());
        said.Select(h => h.Verb.Split('.')[^1]).ShouldBe(["asked", "approved", "handed-over", "returned", "asked"]);
        said.ShouldAllBe(h => !h.Body.Contains("日出") && !h.Body.Contains("蹭了"), "words stand with the booking alone");
    }

    [Fact]
    public async Task Who_comes_too_late_reads_when_it_is_free_and_loses_nothing()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台", ("Input.Before", "60"), ("Input.After", "60"));
        await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 18));
        await mu.TryBook(car, Borrowing.At(app, 1, 17), Borrowing.At(app, 1, 20), ("Input.Words", "带孩子看星星。"));
        mu.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mu.Text.ShouldContain("这些时候空着：11 月 22 日，周日 20:00 起");
        mu.Find("[name='Input.Words']")!.TextContent.Trim().ShouldBe("带孩子看星星。");
        mu.Find("[name='Input.From']")!.GetAttribute("value").ShouldBe(Borrowing.At(app, 1, 17));
        mu.Text.ShouldNotContain("林晚舟");
        await mu.Submit("form#book", ("Input.From", Borrowing.At(app, 1, 20)), ("Input.Until", Borrowing.At(app, 1, 22)));
        mu.At.ShouldStartWith("/bookings/", customMessage: mu.Text);
    }

    [Theory]
    [InlineData("Input.From", "2020-01-01T09:00", "往后选")]
    [InlineData("Input.From", "", "从什么时候开始")]
    [InlineData("Input.From", "0001-01-01T00:00", "从什么时候开始")]
    [InlineData("Input.Until", "2026-11-22T08:00", "还回来的时间要在拿走之后")]
    [InlineData("Input.Until", "2026-12-22T09:00", "一次最多借 3 天")]
    [InlineData("Input.Team", "0193a5b0-0000-7000-8000-000000000000", "")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string wrong, string said)
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        await Borrowing.Project(app, "陪伴", lin);
        var car = await host.Lend("灰色那台");
        await lin.See(car + "/book");
        (string, string)[] typed = [("Input.From", Borrowing.At(app, 1, 9)), ("Input.Until", Borrowing.At(app, 1, 18)), ("Input.Words", "拍日出")];
        await lin.Submit("form#book", [.. typed.Where(t => t.Item1 != field), (field, wrong)]);
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain(said);
        lin.Find("[name='Input.Words']")!.TextContent.Trim().ShouldBe("拍日出");
    }

    [Fact]
    public async Task Whoever_lacks_something_reads_what_to_do_and_then_may()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var pen = await Pen.At(lin, await host.Lend("随便借的") + "/book", "form#book");
        var car = await host.Lend("灰色那台", ("Input.Licence", "驾照"));
        (await lin.See(car)).Find("#lacks")!.TextContent.ShouldContain("带上你的驾照，到滨江店");
        lin.Find("#lacks a.button")!.GetAttribute("href").ShouldBe($"/chat/with/{host.Id}", "whoever put it there can be asked");
        (await host.See(car)).Find("#lacks a.button").ShouldBeNull("there is nobody else to ask");
        var other = await Given.Host(app);
        await lin.See($"/people/{host.Id}");
        await lin.Submit("form[action*='handler=Block']");
        (await lin.See(car)).Find("#lacks a.button")!.GetAttribute("href").ShouldBe($"/chat/with/{other.Id}", "not one whom they do not want to hear from");
        lin.Find("a[href$='/book']").ShouldBeNull();
        (await lin.TryBook(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 18))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("带上你的驾照");
        await pen.Say(("Input.From", Borrowing.At(app, 1, 9)), ("Input.Until", Borrowing.At(app, 1, 18)));

        (await lin.See($"/people/{lin.Id}/licences")).Find("form#licence").ShouldBeNull("nobody marks their own");
        await host.See($"/people/{lin.Id}/licences");
        await host.Submit("form#licence", ("Licence", "驾照"));
        host.Text.ShouldContain("秦岭看过");
        (await lin.See($"/people/{lin.Id}/licences")).Text.ShouldContain("驾照");
        (await (await Given.Member(app, "牧野")).Open($"/people/{lin.Id}/licences")).Status.ShouldBe(HttpStatusCode.NotFound);
        await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 18));

        await host.See($"/people/{lin.Id}/licences");
        await host.Press("划掉");
        (await lin.TryBook(car, Borrowing.At(app, 2, 9), Borrowing.At(app, 2, 18))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_lets_go_after_a_day_and_says_whose_fault_it_was()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台", ("Input.NeedsYes", "true"));
        var booking = await lin.Book(car, Borrowing.At(app, 5, 9), Borrowing.At(app, 5, 18));
        app.Clock.Pass(TimeSpan.FromHours(23));
        await Borrowing.LetGo(app);
        (await Borrowing.Stored(app, booking)).State.ShouldBe(BookingState.Asked);
        app.Clock.Pass(TimeSpan.FromHours(1.1));
        await Borrowing.LetGo(app);
        await Borrowing.LetGo(app);
        (await lin.See(booking)).Text.ShouldContain("这是我们的不是");
        (await lin.See("/notices")).Text.ShouldContain("没有人答复你要借的“灰色那台”");
        (await host.See("/notices")).Text.ShouldContain("没有人答");
        await mu.Book(car, Borrowing.At(app, 4, 9), Borrowing.At(app, 4, 18));
        await host.See(booking);
        host.Find("form#approve").ShouldBeNull();
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "cocreation.booking.let-go"))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_does_not_come_within_the_grace_lets_go_even_before_the_routine_where_somebody_else_asks()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台", ("Input.Grace", "60"));
        var booking = await lin.Book(car, Borrowing.At(app, 0, 17), Borrowing.At(app, 1, 12));
        app.Clock.Pass(TimeSpan.FromHours(2.9));
        await Borrowing.LetGo(app);
        (await Borrowing.Stored(app, booking)).State.ShouldBe(BookingState.Approved, "ten minutes of grace are left");
        app.Clock.Pass(TimeSpan.FromMinutes(10));
        await mu.Book(car, Borrowing.At(app, 0, 19), Borrowing.At(app, 1, 12));
        await app.Settle();
        (await Borrowing.Stored(app, booking)).LetGoBecause.ShouldBe(Because.NotCome);
        (await lin.See("/notices")).Text.ShouldContain("你没有来拿“灰色那台”");
        (await host.See("/notices")).Text.ShouldContain("没有人来拿");
    }

    [Fact]
    public async Task What_should_be_back_stands_on_the_board_and_whoever_is_next_hears_of_it()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台");
        var booking = await lin.Book(car, Borrowing.At(app, 0, 16), Borrowing.At(app, 0, 20));
        await mu.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 18));
        await host.Returns(booking);
        app.Clock.Pass(TimeSpan.FromHours(6));
        await Borrowing.LetGo(app);
        await Borrowing.LetGo(app);
        (await host.See("/service")).Text.ShouldContain("“灰色那台”还没有回来");
        (await host.See("/things/desk")).Find("#overdue")!.TextContent.ShouldContain("林晚舟");
        (await lin.See("/notices")).Text.ShouldContain("“灰色那台”该还了");
        (await mu.See("/notices")).Text.ShouldContain("还在别人手上");
        mu.Text.ShouldNotContain("林晚舟");
        (await lin.Open("/things/desk")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "cocreation.booking.overdue"))).ShouldBe(1);

        await host.Returns(booking);
        (await host.Open("/things/desk")).Find("#overdue").ShouldBeNull();
        (await Borrowing.Stored(app, booking)).State.ShouldBe(BookingState.Back);
    }

    [Fact]
    public async Task Longer_where_it_is_free_and_a_refusal_in_words_where_it_is_not()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台");
        var booking = await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12));
        await mu.Book(car, Borrowing.At(app, 1, 15), Borrowing.At(app, 1, 18));
        await lin.See(booking);
        await lin.Submit("form#extend", ("Longer", Borrowing.At(app, 1, 16)));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("这段时间有人用");
        lin.Find("[name=Longer]")!.GetAttribute("value").ShouldBe(Borrowing.At(app, 1, 16));
        await lin.Submit("form#extend", ("Longer", Borrowing.At(app, 1, 15)));
        (await Borrowing.Stored(app, booking)).HeldUntil.ShouldBe(Borrowing.Moment(app, 1, 15));
        await lin.See(booking);
        await lin.Submit("form#extend", ("Longer", Borrowing.At(app, 1, 10)));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_no_is_said_in_words_and_whoever_does_not_need_it_gives_it_free()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台", ("Input.NeedsYes", "true"));
        var booking = await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12));
        await host.See(booking);
        await host.Submit("form#decline");
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit("form#decline", ("Why", "那天要保养。"));
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("那天要保养。");
        (await lin.See(booking)).Text.ShouldContain("那天要保养。");

        var other = await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12));
        await lin.See(other);
        await lin.Submit("form#take-back");
        await mu.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12));
        var again = await Pen.At(lin, await lin.Book(car, Borrowing.At(app, 2, 9), Borrowing.At(app, 2, 12)), "form#take-back");
        await again.Say();
        await again.Say();
    }

    [Fact]
    public async Task A_form_pressed_twice_books_once()
    {
        var app = await Start();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var pen = await Pen.At(lin, await host.Lend("灰色那台") + "/book", "form#book");
        (string, string)[] hours = [("Input.From", Borrowing.At(app, 1, 9)), ("Input.Until", Borrowing.At(app, 1, 12))];
        (await pen.Say(hours)).ShouldBe(await pen.Say(hours));
        (await app.Read(db => db.Bookings().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_leaves_the_house_gives_free_what_they_had_not_fetched()
    {
        var app = await Start();
        var (host, lin, mu) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var car = await host.Lend("灰色那台");
        var booking = await lin.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12), ("Input.Words", "拍日出"));
        using var scope = app.Services.CreateScope();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "bookings");
        await app.Acts.Run(db => mine.Erase(db, new MemberId(lin.Id), app.Time.Now));
        (await Borrowing.Stored(app, booking)).Words.ShouldBeNull();
        await mu.Book(car, Borrowing.At(app, 1, 9), Borrowing.At(app, 1, 12));
    }
}

public sealed class BookingOnSqlite() : BookingTests(postgres: false);

public sealed class BookingOnPostgres() : BookingTests(postgres: true);
