using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>An introduction is accepted by both: a host offers it, two people say yes each for themselves, and one sends the first line as drafted.</summary>
public sealed class AcceptIntroductionJourney(Browser browser, Server server)
{
    [Fact]
    public async Task An_introduction_is_accepted_by_both_and_their_room_opens_with_a_first_line()
    {
        await using var host = await Club.Host(browser, server, "秦岭庚");
        await using var tang = await browser.Phone(server);
        await tang.Join(await host.Invitation(), "唐引荐");
        await using var su = await browser.Phone(server);
        await su.Join(await host.Invitation(), "苏引荐");
        await tang.Page.GotoAsync("/me/skills");
        await tang.Page.SelectOptionAsync("#claim select", "aerial");
        await tang.Press("#claim button[type=submit]", "/me/skills");

        await host.Page.GotoAsync("/people");
        await host.Page.GetByText("唐引荐").First.ClickAsync();
        await host.Page.ClickAsync("a[href^='/introductions/new']");
        await host.Page.FillAsync("[name='Input.Who']", "苏引荐");
        await host.Page.FillAsync("[name='Input.Words']", "一个会飞，一个会写，该认识。");
        await host.Press("#introduce button[type=submit]", "/introductions");
        await host.Look("introduced");

        await su.Page.GotoAsync("/");
        await su.Page.Locator(".introduction", new() { HasText = "秦岭庚想介绍你认识唐引荐" }).WaitForAsync();
        await su.Look("an-introduction-waits");
        var (yes, no) = (await Size(su, "true"), await Size(su, "false"));
        (yes.Width, yes.Height).ShouldBe((no.Width, no.Height), "as easy to decline as to accept");
        await su.Page.ClickAsync(".introduction button[value=true]");
        await su.Page.Locator(".introduction").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        new Uri(su.Page.Url).AbsolutePath.ShouldBe("/");

        await tang.Page.GotoAsync("/");
        (await tang.Page.Locator(".introduction").InnerTextAsync()).ShouldNotContain("愿意了");
        await tang.Press(".introduction button[value=true]", "/chat/[0-9a-f-]{36}");
        var room = new Uri(tang.Page.Url).AbsolutePath;
        (await tang.Page.Locator("#say textarea").InputValueAsync()).ShouldContain("你好，苏引荐！秦岭庚介绍我们认识。");
        (await tang.Page.Locator(".line").CountAsync()).ShouldBe(0, "nothing is said for them");
        await tang.Look("a-first-line-drafted");

        await su.Page.GotoAsync(room);
        (await su.Page.Locator("#say textarea").InputValueAsync()).ShouldContain("你好，唐引荐！");
        await tang.Page.ClickAsync("#say button[type=submit]");
        await su.Page.Locator(".line", new() { HasText = "秦岭庚介绍我们认识" }).WaitForAsync();
        await su.Page.FillAsync("#say textarea", "你好呀，什么时候一起去拍？");
        await su.Page.ClickAsync("#say button[type=submit]");
        await tang.Page.Locator(".line", new() { HasText = "一起去拍" }).WaitForAsync();
        await tang.Look("two-who-were-introduced");
        (await tang.Page.Locator(".line").CountAsync()).ShouldBe(2);
    }

    private static async Task<(int Width, int Height)> Size(Visit visit, string value)
    {
        var box = await visit.Page.Locator($".introduction button[value={value}]").BoundingBoxAsync();
        return ((int)box!.Width, (int)box.Height);
    }
}
