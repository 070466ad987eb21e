using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Two people, a phone and a laptop, talk live; one goes through a tunnel, and nothing is missed or doubled.</summary>
public sealed class TwoTalkJourney(Browser browser, Server server)
{
    [Fact]
    public async Task Two_talk_live_and_a_tunnel_loses_nothing_and_doubles_nothing()
    {
        await using var host = await Club.Host(browser, server, "秦岭戊");
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林有信");
        await lin.Page.GotoAsync("/people");
        await lin.Page.GetByText("秦岭戊").First.ClickAsync();
        await lin.Page.ClickAsync("a[href^='/chat/with/']");
        await lin.Page.FillAsync("#say textarea", "今晚能看到英仙座吗？");
        await lin.Press("#say button[type=submit]", "/chat/[0-9a-f-]{36}");
        var room = new Uri(lin.Page.Url).AbsolutePath;

        await host.Page.GotoAsync("/chat");
        await host.Page.Locator(".room-row.waits", new() { HasText = "英仙座" }).WaitForAsync();
        await host.Page.GotoAsync(room);
        await host.Awake(".chat");
        await host.Page.FillAsync("#say textarea", "能，十点以后往东看。");
        await host.Page.Keyboard.PressAsync("Enter");
        await lin.Page.Locator(".line", new() { HasText = "往东看" }).WaitForAsync();

        await host.Page.Locator("#say textarea").PressSequentiallyAsync("还有");
        await lin.Page.Locator("#here", new() { HasText = "正在写" }).WaitForAsync();
        await lin.Look("talking");

        await lin.Awake(".chat");
        await lin.Page.Context.SetOfflineAsync(true);
        foreach (var words in (string[])["隧道里写的第一句", "隧道里写的第二句"])
        {
            await lin.Page.FillAsync("#say textarea", words);
            await lin.Page.ClickAsync("#say .send");
        }
        (await lin.Page.Locator(".line.waiting").CountAsync()).ShouldBe(2);
        await lin.Look("in-the-tunnel");
        foreach (var number in Enumerable.Range(1, 3))
        {
            await host.Page.FillAsync("#say textarea", $"外面说的第 {number} 句");
            await host.Page.Keyboard.PressAsync("Enter");
            await host.Page.Locator(".line.mine:not(.waiting)", new() { HasText = $"第 {number} 句" }).WaitForAsync();
        }
        await lin.Page.Context.SetOfflineAsync(false);
        await host.Page.Locator(".line", new() { HasText = "隧道里写的第二句" }).WaitForAsync();
        await lin.Page.WaitForFunctionAsync("() => document.querySelectorAll('.line').length === 7 && !document.querySelector('.waiting')");
        foreach (var page in (IPage[])[lin.Page, host.Page])
        {
            var said = await page.Locator(".line .bubble").AllTextContentsAsync();
            said.Count.ShouldBe(7, "nothing stands twice");
            said.Distinct().Count().ShouldBe(7);
        }
        (await lin.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_line_said_before_the_pages_script_is_awake_is_there_once_it_is()
    {
        await using var host = await Club.Host(browser, server, "秦岭辰");
        await using var lin = await browser.Defenceless(server);
        await lin.Join(await host.Invitation(), "林慢醒");
        await lin.Page.GotoAsync("/people");
        await lin.Page.GetByText("秦岭辰").First.ClickAsync();
        await lin.Page.ClickAsync("a[href^='/chat/with/']");
        await lin.Page.FillAsync("#say textarea", "到了吗？");
        var asleep = new TaskCompletionSource();
        await lin.Page.RouteAsync(
            "**/built/Room-*.js",
            async route =>
            {
                await asleep.Task;
                await route.ContinueAsync();
            }
        );
        var stream = lin.Page.WaitForResponseAsync(answer => answer.Url.Contains("/live/me?room=", StringComparison.Ordinal));
        await lin.Page.ClickAsync("#say button[type=submit]");
        await stream;
        var room = new Uri(lin.Page.Url).AbsolutePath;

        await host.Page.GotoAsync(room);
        await host.Awake(".chat");
        await host.Page.FillAsync("#say textarea", "到了，在门口。");
        await host.Page.Keyboard.PressAsync("Enter");
        await host.Page.Locator(".line.mine:not(.waiting)").WaitForAsync();
        // It came on the stream, and nobody on the page listened.
        await lin.Page.WaitForTimeoutAsync(1000);
        (await lin.Page.Locator(".line").CountAsync()).ShouldBe(1);
        asleep.SetResult();
        await lin.Page.Locator(".line", new() { HasText = "在门口" }).WaitForAsync();
        (await lin.Page.Locator(".line").CountAsync()).ShouldBe(2, "and it stands there once");
    }

    [Fact]
    public async Task What_waits_outlives_the_page_with_its_picture_and_two_pages_send_it_once()
    {
        await using var host = await Club.Host(browser, server, "秦岭辛");
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林有图");
        await lin.Page.GotoAsync("/people");
        await lin.Page.GetByText("秦岭辛").First.ClickAsync();
        await lin.Page.ClickAsync("a[href^='/chat/with/']");
        await lin.Page.FillAsync("#say textarea", "我到垭口了");
        await lin.Press("#say button[type=submit]", "/chat/[0-9a-f-]{36}");
        var room = new Uri(lin.Page.Url).AbsolutePath;
        await lin.Page.Locator(".line.mine:not(.waiting)").WaitForAsync();
        await lin.Awake(".chat");

        await lin.Page.Context.SetOfflineAsync(true);
        await lin.Page.SetInputFilesAsync(
            "#say input[type=file]",
            new FilePayload
            {
                Name = "pass.png",
                MimeType = "image/png",
                Buffer = await lin.Page.ScreenshotAsync(),
            }
        );
        await lin.Page.FillAsync("#say textarea", "没信号，先写着");
        await lin.Page.ClickAsync("#say .send");
        await lin.Page.Locator(".line.waiting").WaitForAsync();
        await lin.Page.WaitForFunctionAsync(
            "() => new Promise((done) => { const open = indexedDB.open('xinhuo'); open.onsuccess = () => { const all = open.result.transaction('outbox').objectStore('outbox').count(); all.onsuccess = () => done(all.result === 1); }; })"
        );
        await lin.Page.GotoAsync("about:blank");

        await lin.Page.Context.SetOfflineAsync(false);
        var other = await lin.Page.Context.NewPageAsync();
        await Task.WhenAll(lin.Page.GotoAsync(room), other.GotoAsync(room));
        foreach (var page in (IPage[])[lin.Page, other])
        {
            await page.Locator(".line:not(.waiting)", new() { HasText = "先写着" }).Locator("img").Last.WaitForAsync();
            await page.WaitForFunctionAsync("() => !document.querySelector('.waiting')");
            (await page.Locator(".line").CountAsync()).ShouldBe(2, "it was said once");
        }
        await lin.Page.ReloadAsync();
        (await lin.Page.Locator(".line").CountAsync()).ShouldBe(2);
        (await lin.Page.Locator(".waiting").CountAsync()).ShouldBe(0);
    }
}
