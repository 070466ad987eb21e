using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Strangers become a team, each by a yes of their own, and borrow a car; and those who lend it stay outside their room until they are asked in.</summary>
public sealed class MakingJourney(Browser browser, Server server)
{
    private const string Brief = "“陪伴”第三季";
    private const string Title = "送奶奶回一趟老屋";
    private const string Car = "远山 X5，灰色那台";

    [Fact]
    public async Task Three_strangers_become_a_team_and_book_a_car()
    {
        await using var host = await Club.Host(browser, server, "秦岭癸");
        var brief = await PutsABrief(host);
        var car = await LendsACar(host);
        await using var lu = await browser.Phone(server);
        await lu.Join(await host.Invitation(), "陆起头");
        await using var fang = await browser.Phone(server);
        await fang.Join(await host.Invitation(), "方想来");
        await using var he = await browser.Phone(server);
        await he.Join(await host.Invitation(), "何被邀");

        await lu.Page.GotoAsync("/making");
        await lu.Look("making");
        await lu.Press($"#briefs a[href='{brief}']", brief);
        await lu.Look("a-brief");
        var team = await lu.CallsATeam(brief, Title, "script", ("aerial", "雾里敢等的人"), ("editing", ""));
        await lu.Look("a-team-called");

        // From one side: somebody asks, the team says yes.
        await fang.Page.GotoAsync("/making");
        await fang.Press($"#teams a[href='{team}']", team);
        await fang.Look("a-team-with-empty-seats");
        await fang.AsksForASeat(team, "我有执照，也肯等雾散。");
        await fang.Look("asked-for-a-seat");
        await lu.Page.GotoAsync(team);
        await lu.Look("somebody-would-like-to-come");
        await lu.SaysYes(team, "方想来");

        // From the other: the team asks, somebody says yes.
        await AsksSomebody(lu, team, "何被邀");
        await SaysYesAtHome(he, team);
        (await he.Page.Locator(".fireside a.name").AllInnerTextsAsync()).ShouldBe(["陆起头", "方想来", "何被邀"], ignoreOrder: true);
        await he.Look("three-round-the-fire");

        var room = await lu.SaysThisIsUs(team);
        await lu.Look("their-room");
        var booking = await BooksTheCar(fang, room, car);
        await HandsItOver(host, booking);
        await he.Page.GotoAsync(room);
        var lent = await he.Page.Locator("#lent li").InnerTextAsync();
        lent.ShouldContain(Car);
        lent.ShouldContain("方想来");
        await he.Look("the-car-in-their-room");
        await TakesItBack(host, booking);
        await fang.Page.GotoAsync(booking);
        (await fang.Page.Locator("#state").InnerTextAsync()).ShouldContain("还回来了，谢谢");
        await fang.Look("given-back");
        await TellsItself(lu, room);
    }

    [Fact]
    public async Task Who_works_for_the_brand_is_let_in_by_the_team_alone_and_out_again()
    {
        await using var host = await Club.Host(browser, server, "秦岭丑");
        await using var lu = await browser.Phone(server);
        await lu.Join(await host.Invitation(), "陆关门");
        await using var fang = await browser.Phone(server);
        await fang.Join(await host.Invitation(), "方关门");
        var team = await lu.CallsATeam("/making", "只给我们自己看的一段", "script", ("editing", "不急的人"));
        await fang.AsksForASeat(team, "我来剪。");
        await lu.SaysYes(team, "方关门");
        var room = await lu.SaysThisIsUs(team);

        await IsNotThere(host, room, "a-room-that-is-not-there");
        foreach (var page in (string[])[team, "/making", "/", "/hosts"])
        {
            await host.Page.GotoAsync(page);
            (await host.Page.Locator($"a[href^='{room}']").CountAsync()).ShouldBe(0, $"no way into the room from {page}");
        }

        await LetsIn(lu, room, "秦岭丑");
        await host.Page.GotoAsync(team);
        await host.Press($"main a[href='{room}']", room + "$");
        foreach (var page in (string[])["", "/milestones", "/shots", "/decisions", "/guests", "/log"])
        {
            await host.Page.GotoAsync(room + page);
            (await host.Page.Locator("main form").CountAsync()).ShouldBe(0, $"looks, and changes nothing on {page}");
            await host.ShouldNotScrollSideways();
        }
        await host.Page.GotoAsync(room);
        await host.Photograph("a-guest-in-the-room");
        await host.Press("#talk a", "/chat/[0-9a-f-]{36}");
        var chat = new Uri(host.Page.Url).AbsolutePath;
        await host.Awake(".chat");
        await host.Page.FillAsync("#say textarea", "谢谢请我进来。这一段能放，音乐要换。");
        await host.Page.Keyboard.PressAsync("Enter");
        await host.Page.Locator(".line.mine:not(.waiting)").WaitForAsync();
        await lu.Page.GotoAsync(chat);
        await lu.Page.Locator(".line", new() { HasText = "音乐要换" }).WaitForAsync();
        await lu.Look("a-guest-says-something");

        await lu.Page.GotoAsync(room + "/guests");
        await lu.Page.ClickAsync("#guests form[action$='handler=End'] button");
        await lu.Page.Locator("#guests form").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await IsNotThere(host, room, "shown-out");
        (await host.Page.GotoAsync(chat))!.Status.ShouldBe(404);
        await lu.Page.GotoAsync(room);
        var count = await lu.Page.Locator("#staff-count").InnerTextAsync();
        count.ShouldContain("没请自来的改动：0 次");
        count.ShouldContain("应你们的请做过的事，说一句话也算：1 次");
        await lu.Look("what-staff-did-here");
    }

    private static async Task<string> PutsABrief(Visit host)
    {
        await host.Page.GotoAsync("/making");
        await host.Press("a[href='/briefs/new']", "/briefs/new");
        await host.Page.FillAsync("[name='Input.Title']", Brief);
        await host.Page.FillAsync("[name='Input.Body']", "坐在旁边的那个人，后来怎么样了？不讲车，讲人。");
        await host.Page.SelectOptionAsync("[name='Input.Roles[0].Skill']", "aerial");
        await host.Page.SelectOptionAsync("[name='Input.Roles[1].Skill']", "editing");
        await host.Page.FillAsync("[name='Input.Lends']", "一台 X5；第一季的全部素材。");
        await host.Page.FillAsync("[name='Input.Limits']", "飞之前看一眼禁飞区。");
        await host.Look("putting-a-brief");
        await host.Press("button[form=brief]", "/briefs/[0-9a-f-]{36}$");
        await host.Look("a-brief-is-put");
        return new Uri(host.Page.Url).AbsolutePath;
    }

    private static async Task<string> LendsACar(Visit host)
    {
        await host.Page.GotoAsync("/things");
        await host.Press("a[href='/things/new']", "/things/new");
        await host.Page.FillAsync("[name='Input.Title']", Car);
        await host.Page.FillAsync("[name='Input.Kind']", "车");
        await host.Page.FillAsync("[name='Input.Place']", "杭州滨江店，前台");
        await host.Page.FillAsync("[name='Input.Body']", "带驾照来。充电口在右后方。");
        (await host.Page.IsCheckedAsync("[name='Input.NeedsYes'][type=checkbox]")).ShouldBeTrue("a yes is needed unless one says otherwise");
        await host.Page.CheckAsync("[name='Input.HasMileage'][type=checkbox]");
        await host.Look("lending-a-car");
        await host.Press("button[form=thing]", "/things/[0-9a-f-]{36}$");
        await host.Look("a-car-is-lent");
        return new Uri(host.Page.Url).AbsolutePath;
    }

    private static async Task AsksSomebody(Visit lu, string team, string who)
    {
        await lu.Page.GotoAsync(team);
        await lu.Page.ClickAsync(".seat-row details.menu summary");
        await lu.Press(".seat-row a[href*='/ask?seat=']", "/ask");
        await lu.Page.FillAsync("[name=Who]", who);
        await lu.Page.FillAsync("[name=Words]", "你剪的那段雨，我看了三遍。");
        await lu.Look("asking-somebody");
        await lu.Press("button[form=ask]", team + "$");
        await lu.Page.Locator("#asked", new() { HasText = who }).WaitForAsync();
        await lu.Look("somebody-is-asked");
    }

    private static async Task SaysYesAtHome(Visit he, string team)
    {
        await he.Page.GotoAsync("/");
        (await he.Page.Locator(".asked-at-home").InnerTextAsync()).ShouldContain("我看了三遍");
        await he.Look("thought-of");
        await he.Press(".asked-at-home a.button", team);
        var (yes, no) = (await Height(he, "Come"), await Height(he, "Away"));
        no.ShouldBe(yes, "as easy to decline as to come");
        await he.Look("asked-to-sit");
        await he.Page.ClickAsync(".asked-me form[action$='handler=Come'] button");
        await he.Page.Locator(".asked-me").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task<string> BooksTheCar(Visit fang, string room, string car)
    {
        await fang.Page.GotoAsync(room);
        await fang.Press("#lent a[href='/things']", "/things$");
        await fang.Look("what-is-lent");
        await fang.Press($"#shelf a[href='{car}']", car);
        await fang.Look("a-car");
        await fang.Awake(".free-grid");
        // Today, from now on: the first tap begins, the second ends.
        await fang.Page.Locator(".is-today a").TapAsync();
        await fang.Page.Locator(".is-today a").TapAsync();
        await Visit.Arrive(fang.Page, car + "/book", "Two taps on today");
        await fang.Page.SelectOptionAsync("[name='Input.Team']", new[] { new SelectOptionValue { Label = $"为《{Title}》" } });
        await fang.Page.FillAsync("[name='Input.Words']", "去垭口等一场雾，三个人一起。");
        await fang.Look("booking-the-car");
        await fang.Press("button[form=book]", "/bookings/[0-9a-f-]{36}$");
        await fang.Look("asked-for-the-car");
        return new Uri(fang.Page.Url).AbsolutePath;
    }

    private static async Task HandsItOver(Visit host, string booking)
    {
        await host.Page.GotoAsync("/things/desk");
        await host.Look("the-desk");
        await host.Press($"#asked a[href='{booking}']", booking);
        await host.Page.ClickAsync("#approve button");
        await host.Page.FillAsync("#condition [name='Input.Mileage']", "12830");
        await host.Page.FillAsync("#condition [name='Input.Body']", "电满，左后门有一道旧划痕。");
        await host.Look("handing-over");
        await host.Page.ClickAsync("#condition button[type=submit]");
        await host.Page.Locator("#state", new() { HasText = "在外面" }).WaitForAsync();
    }

    private static async Task TakesItBack(Visit host, string booking)
    {
        await host.Page.GotoAsync(booking);
        await host.Page.FillAsync("#condition [name='Input.Mileage']", "13004");
        await host.Page.FillAsync("#condition [name='Input.Body']", "干净，电还剩一半。");
        await host.Look("taking-it-back");
        await host.Page.ClickAsync("#condition button[type=submit]");
        await host.Page.Locator("#state", new() { HasText = "还回来了" }).WaitForAsync();
        (await host.Page.InnerTextAsync("main")).ShouldContain("13,004 公里");
        await host.Look("it-is-back");
    }

    /// <summary>Nobody wrote the log, and all of it stands there, the newest first.</summary>
    private static async Task TellsItself(Visit lu, string room)
    {
        await lu.Page.GotoAsync(room);
        await lu.Press($"a[href='{room}/log']", room + "/log");
        var lines = await lu.Page.Locator("#log .words > span:first-child").AllInnerTextsAsync();
        lines
            .Reverse()
            .ShouldBe([
                "陆起头 起了头",
                "方想来 坐下了",
                "何被邀 坐下了",
                "陆起头 说：就是我们了",
                "方想来 想借：远山 X5，灰色那台",
                "秦岭癸 说可以借：远山 X5，灰色那台",
                "秦岭癸 交出了：远山 X5，灰色那台",
                "秦岭癸 收回了：远山 X5，灰色那台",
            ]);
        await lu.Look("the-log");
    }

    private static async Task LetsIn(Visit lu, string room, string who)
    {
        await lu.Page.GotoAsync(room);
        await lu.Press($"#guests a[href='{room}/guests']", room + "/guests");
        await lu.Page.SelectOptionAsync("[name=Who]", new[] { new SelectOptionValue { Label = who } });
        await lu.Page.FillAsync("[name=Why]", "帮我们看看这段能不能放。");
        await lu.Look("letting-somebody-in");
        await lu.Page.ClickAsync("#invite button");
        await lu.Page.Locator("#guests", new() { HasText = who }).WaitForAsync();
        await lu.Look("somebody-is-let-in");
    }

    private static async Task IsNotThere(Visit host, string room, string name)
    {
        (await host.Page.GotoAsync(room))!.Status.ShouldBe(404);
        await host.Photograph(name);
    }

    private static async Task<int> Height(Visit visit, string answer) =>
        (int)(await visit.Page.Locator($".asked-me form[action$='handler={answer}'] button").BoundingBoxAsync())!.Height;
}
