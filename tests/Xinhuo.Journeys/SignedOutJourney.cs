using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Somebody's sign-in ends while a room stands open; another one has a browser that keeps nothing.</summary>
public sealed class SignedOutJourney(Browser browser, Server server)
{
    private const string Denied = """
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
        """;

    [Fact]
    public async Task What_was_said_after_one_was_signed_out_waits_and_goes_when_one_is_back()
    {
        await using var host = await Club.Host(browser, server, "出门记己");
        var page = host.Page;
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林回头");
        await lin.Page.GotoAsync("/people");
        await lin.Page.GetByText("出门记己").First.ClickAsync();
        await lin.Page.ClickAsync("a[href^='/chat/with/']");
        await lin.Page.FillAsync("#say textarea", "在吗？");
        await lin.Press("#say button[type=submit]", "/chat/[0-9a-f-]{36}");
        var room = new Uri(lin.Page.Url).AbsolutePath;
        await page.GotoAsync(room);
        await page.Locator(".chat[data-awake=yes]").WaitForAsync();

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/sign-out");
        await other.ClickAsync("#sign-out button");
        await Visit.Arrive(other, "^https?://[^/]+/$", "Signing out");
        await page.FillAsync("#say textarea", "退出以后说的一句");
        await page.Keyboard.PressAsync("Enter");
        // Other journeys' news may bring a toast to this host as well.
        var back = page.Locator(".toast a[href^='/sign-in?back=']");
        await back.WaitForAsync();
        (await page.Locator(".line.waiting").CountAsync()).ShouldBe(1);

        await back.ClickAsync();
        await page.FillAsync("[name='Input.Email']", host.Email);
        await page.FillAsync("[name='Input.Password']", Club.Password);
        await page.ClickAsync("#sign-in button[type=submit]");
        await Visit.Arrive(page, room, "Signing in again");
        await lin.Page.Locator(".line", new() { HasText = "退出以后说的一句" }).WaitForAsync();
        await lin.Page.WaitForFunctionAsync("() => document.getElementById('heard').textContent.includes('退出以后说的一句')");
        await page.WaitForFunctionAsync("() => !document.querySelector('.waiting')");
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_talks_all_the_same()
    {
        await using var host = await Club.Host(browser, server, "不留痕己");
        await using var lin = await browser.Phone(server);
        await lin.Page.AddInitScriptAsync(Denied);
        await lin.Join(await host.Invitation(), "林不存");
        await lin.Page.GotoAsync("/people");
        await lin.Page.GetByText("不留痕己").First.ClickAsync();
        await lin.Page.ClickAsync("a[href^='/chat/with/']");
        await lin.Page.FillAsync("#say textarea", "第一句");
        await lin.Press("#say button[type=submit]", "/chat/[0-9a-f-]{36}");
        await host.Page.GotoAsync(new Uri(lin.Page.Url).AbsolutePath);
        await host.Awake(".chat");
        await lin.Awake(".chat");

        await lin.Page.Locator("#say textarea").PressSequentiallyAsync("存不住也说得出");
        await lin.Page.ClickAsync("#say .send");
        await host.Page.Locator(".line", new() { HasText = "存不住也说得出" }).WaitForAsync();
        await host.Page.FillAsync("#say textarea", "听得见");
        await host.Page.Keyboard.PressAsync("Enter");
        await lin.Page.Locator(".line", new() { HasText = "听得见" }).WaitForAsync();
        lin.Page.Url.ShouldNotContain("#m", customMessage: "said without loading the page anew");
        lin.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_began_to_write_is_not_the_next_ones_on_the_same_phone()
    {
        await using var host = await Club.Host(browser, server, "共用机己");
        var group = await host.Found("共用一台");
        await using var phone = await browser.Phone(server);
        await phone.Join(await host.Invitation(), "先用的人");
        await InTheRoom(phone, group);
        await phone.Page.Locator("#say textarea").PressSequentiallyAsync("只给自己看的半句");
        await phone.Page.ReloadAsync();
        (await phone.Page.InputValueAsync("#say textarea")).ShouldBe("只给自己看的半句");

        await phone.Page.GotoAsync("/sign-out");
        await phone.Press("#sign-out button", "/$");
        await phone.Join(await host.Invitation(), "后用的人");
        await InTheRoom(phone, group);
        (await phone.Page.InputValueAsync("#say textarea")).ShouldBe("");
    }

    [Fact]
    public async Task A_form_that_met_no_network_is_sent_by_trying_again_with_all_that_was_chosen()
    {
        await using var host = await Club.Host(browser, server, "断网己");
        var group = await host.Found("断网的小组");
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林断网");
        await lin.Page.GotoAsync(group);
        await lin.Page.ClickAsync("button:has-text('加入小组')");
        await lin.Page.GotoAsync("/topics/new");
        await lin.Page.FillAsync("[name='Input.Title']", "隧道口写的");
        await lin.Page.SelectOptionAsync("[name='Input.Group']", new SelectOptionValue { Value = group["/groups/".Length..] });
        await lin.Page.Context.SetOfflineAsync(true);
        await lin.Page.ClickAsync("button.button[form=topic]");
        await lin.Page.Locator(".toast button").WaitForAsync();
        await lin.Page.Context.SetOfflineAsync(false);
        await lin.Press(".toast button", "/topics/[0-9a-f-]{36}");
        (await lin.Page.Locator($"a[href='{group}']").CountAsync()).ShouldBeGreaterThan(0, "in the group that was chosen");
    }

    private static async Task InTheRoom(Visit visit, string group)
    {
        await visit.Page.GotoAsync(group);
        await visit.Page.ClickAsync("button:has-text('加入小组')");
        await visit.Page.ClickAsync("a[href^='/chat/group/']");
        await Visit.Arrive(visit.Page, "/chat/", "The way to the room");
        if (await visit.Page.Locator("form#open").CountAsync() > 0)
            await visit.Press("form#open button", "/chat/[0-9a-f-]{36}$");
        await visit.Page.Locator("#say textarea").WaitForAsync();
    }
}
