using System.Globalization;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>The calendar of a thing that is lent: dragged over with a mouse, tapped with a finger, walked with the arrows. Each way ends in a request that is sent.</summary>
public sealed class BookingCalendarJourney(Browser browser, Server server)
{
    /// <summary>The next month, so that all its days are still to come.</summary>
    private static readonly string Month = TimeProvider.System.GetUtcNow().AddHours(8).AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Days_are_dragged_on_a_laptop_tapped_on_a_phone_and_walked_by_keyboard()
    {
        await using var host = await Club.Host(browser, server, "秦岭子");
        var thing = await Lends(host, "一台长焦相机");
        await using var ye = await browser.Laptop(server);
        await ye.Join(await host.Invitation(), "叶拖拽");
        await using var gu = await browser.Phone(server);
        await gu.Join(await host.Invitation(), "谷点按");

        await Opens(ye, $"{thing}?month={Month}");
        await Drag(ye, 5, 7);
        await ye.Photograph("dragged", inMotion: true);
        (await Chosen(ye)).ShouldBe(3);
        await ye.Page.Mouse.UpAsync();
        await Visit.Arrive(ye.Page, "/book", "A drag over three days");
        await IsAsked(ye, $"{Month}-05T09:00", $"{Month}-07T18:00");
        await Sends(ye);

        // What was just asked for is held: a drag goes as far as it, and lifted outside the grid it was nothing.
        await Opens(ye, $"{thing}?month={Month}");
        (await ye.Page.Locator($"[data-from='{Month}-06']").GetAttributeAsync("data-held")).ShouldNotBeNull();
        await Drag(ye, 3, 9);
        (await Chosen(ye)).ShouldBe(3, "the third, the fourth, and the morning of the fifth");
        await ye.Page.Mouse.MoveAsync(4, 4);
        await ye.Page.Mouse.UpAsync();
        (await Chosen(ye)).ShouldBe(0);
        new Uri(ye.Page.Url).AbsolutePath.ShouldBe(thing);
        await ye.Look("a-month-with-a-held-span");

        await Opens(gu, $"{thing}?month={Month}");
        await Tap(gu, $"{Month}-19");
        (await Chosen(gu)).ShouldBe(1);
        await gu.Page.Locator(".calendar-choice a").WaitForAsync();
        await gu.Look("the-first-day-is-tapped");
        await Tap(gu, $"{Month}-17");
        (await gu.Page.Locator($".is-chosen [data-from='{Month}-17']").CountAsync()).ShouldBe(1, "an earlier day begins anew");
        await Tap(gu, $"{Month}-18");
        await Visit.Arrive(gu.Page, "/book", "A tap on the last day");
        await IsAsked(gu, $"{Month}-17T09:00", $"{Month}-18T18:00");
        await gu.Look("asking-for-two-days");
        await Sends(gu);

        await Opens(ye, $"{thing}?month={Month}");
        await ye.Page.Locator($"a[data-from='{Month}-20']").FocusAsync();
        await ye.Page.Keyboard.PressAsync("ArrowRight");
        await ye.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await ye.Page.Keyboard.PressAsync("Shift+ArrowRight");
        (await Chosen(ye)).ShouldBe(3);
        (await ye.Page.EvaluateAsync<string>("() => document.activeElement.dataset.from")).ShouldBe($"{Month}-23");
        await ye.Photograph("walked", inMotion: true);
        await ye.PressKey("Enter", "/book");
        await IsAsked(ye, $"{Month}-21T09:00", $"{Month}-23T18:00");
        await ye.Page.Locator("button[form=book]").FocusAsync();
        await ye.PressKey("Enter", "/bookings/[0-9a-f-]{36}$");
        ye.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hours_of_a_week_are_tapped_on_a_phone_and_one_day_is_a_tap_without_script()
    {
        await using var host = await Club.Host(browser, server, "秦岭寅");
        var thing = await Lends(host, "一架小无人机");
        await using var gu = await browser.Phone(server);
        await gu.Join(await host.Invitation(), "谷挑钟点");
        await using var plain = await browser.Phone(server, scripts: false);
        await plain.SignIn(gu.Email);

        await Opens(gu, $"{thing}?week={Month}-10");
        await gu.Look("a-week");
        await Tap(gu, $"{Month}-10T10:00");
        await gu.Look("the-first-hour-is-tapped");
        await Tap(gu, $"{Month}-10T12:00");
        await Visit.Arrive(gu.Page, "/book", "A tap on the last hour");
        await IsAsked(gu, $"{Month}-10T10:00", $"{Month}-10T13:00");
        await Sends(gu);

        await plain.Page.GotoAsync($"{thing}?month={Month}");
        await plain.Look("a-month-without-script");
        await Tap(plain, $"{Month}-12");
        await Visit.Arrive(plain.Page, "/book", "A tap on a day");
        await IsAsked(plain, $"{Month}-12T09:00", $"{Month}-12T18:00");
        await Sends(plain);
    }

    private static async Task<string> Lends(Visit host, string name)
    {
        await host.Page.GotoAsync("/things/new");
        await host.Page.FillAsync("[name='Input.Title']", name);
        await host.Page.FillAsync("[name='Input.Kind']", "相机");
        await host.Press("button[form=thing]", "/things/[0-9a-f-]{36}$");
        return new Uri(host.Page.Url).AbsolutePath;
    }

    /// <summary>The calendar, once its script listens.</summary>
    private static async Task Opens(Visit visit, string calendar)
    {
        await visit.Page.GotoAsync(calendar);
        await visit.Awake(".free-grid");
    }

    /// <summary>From one day to another with the button down, and not up again.</summary>
    private static async Task Drag(Visit visit, int from, int to)
    {
        for (var day = from; day <= to; day++)
        {
            await visit.Page.Locator($"[data-from='{Month}-{day:00}']").HoverAsync();
            if (day == from)
                await visit.Page.Mouse.DownAsync();
        }
    }

    private static async Task Tap(Visit visit, string cell) => await visit.Page.Locator($"a[data-from='{cell}']").TapAsync();

    private static Task<int> Chosen(Visit visit) => visit.Page.Locator(".free-grid .is-chosen").CountAsync();

    private static async Task IsAsked(Visit visit, string from, string until)
    {
        (await visit.Page.InputValueAsync("[name='Input.From']")).ShouldStartWith(from);
        (await visit.Page.InputValueAsync("[name='Input.Until']")).ShouldStartWith(until);
    }

    private static async Task Sends(Visit visit)
    {
        await visit.Page.FillAsync("[name='Input.Words']", "去拍候鸟。");
        await visit.Press("button[form=book]", "/bookings/[0-9a-f-]{36}$");
        (await visit.Page.Locator("#state").InnerTextAsync()).ShouldContain("等一个答复");
    }
}
