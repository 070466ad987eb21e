using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>The house without a mouse, without script, in another language and in the dark.</summary>
public sealed class WithoutAMouseJourney(Browser browser, Server server)
{
    [Fact]
    public async Task By_keyboard_alone_one_joins_a_group_and_answers()
    {
        await using var host = await Club.Host(browser, server, "秦岭甲");
        var group = await host.Found("键盘上的人");
        var topic = await Say(host, group, "键盘能走到哪里");
        await using var lin = await browser.Laptop(server);
        await lin.Join(await host.Invitation(), "林晚舟");

        await lin.Page.GotoAsync(group);
        await lin.Page.Keyboard.PressAsync("Tab");
        (
            await lin.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0")
        ).ShouldBeTrue("the way past the navigation comes first and shows");
        await lin.Page.Keyboard.PressAsync("Enter");
        await TabTo(lin, "#door button[type=submit]");
        await lin.Page.Keyboard.PressAsync("Enter");
        await lin.Page.Locator($"a[href='{group}/people'].soft").WaitForAsync();

        await TabTo(lin, $"a[href^='{topic}']");
        await lin.PressKey("Enter", topic);
        await TabTo(lin, "#reply textarea");
        await lin.Page.Keyboard.TypeAsync("一路用 Tab 走过来的。");
        await TabTo(lin, "#reply button[type=submit]:not([data-preview])");
        await lin.Photograph("focus");
        await lin.Page.Keyboard.PressAsync("Enter");
        await lin.Page.Locator(".reply", new() { HasText = "一路用 Tab 走过来的。" }).WaitForAsync();
        await lin.Look("answered");
    }

    [Fact]
    public async Task Language_and_light_are_chosen_once_and_stay()
    {
        await using var host = await Club.Host(browser, server, "秦岭乙");
        await using var lin = await browser.Phone(server);
        await lin.Page.GotoAsync("/");
        var paper = await Paper(lin);
        await lin.Page.ClickAsync(".foot button[value=en]");
        await lin.Page.Locator("html[lang=en]").WaitForAsync();
        await lin.Page.ClickAsync(".foot button[value=dark]");
        await lin.Page.Locator("html[data-theme=dark]").WaitForAsync();
        (await Paper(lin)).ShouldNotBe(paper, "the page is dark");
        await lin.Look("welcome");

        await lin.Join(await host.Invitation(), "Lin");
        await lin.Page.GotoAsync("/groups");
        (await lin.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        (await lin.Page.GetAttributeAsync("html", "data-theme")).ShouldBe("dark");
        (await lin.Page.InnerTextAsync("h1")).ShouldMatch("^[A-Za-z ]+$");
        await lin.Look("groups");
        await lin.Page.ReloadAsync();
        (await lin.Page.GetAttributeAsync("html", "data-theme")).ShouldBe("dark");
    }

    [Fact]
    public async Task Without_script_one_joins_and_answers_all_the_same()
    {
        await using var host = await Club.Host(browser, server, "秦岭丙");
        var group = await host.Found("没有脚本");
        var topic = await Say(host, group, "关掉脚本也能说话吗");
        await using var lin = await browser.Phone(server, scripts: false);
        await lin.Join(await host.Invitation(), "老周");

        await lin.Page.GotoAsync(group);
        await lin.Page.ClickAsync("#door button[type=submit]");
        await lin.Page.Locator($"a[href='{group}/people'].soft").WaitForAsync();
        await lin.Page.GotoAsync(topic);
        await lin.Page.FillAsync("#reply textarea", "能，照样能。");
        await lin.Page.ClickAsync("#reply button[type=submit]:not([data-preview])");
        await lin.Page.Locator(".reply", new() { HasText = "能，照样能。" }).WaitForAsync();
        await lin.Page.ClickAsync(".opening .thank[formaction$='/thanks']");
        await lin.Page.Locator(".opening .thank[aria-pressed=true]").WaitForAsync();
        await lin.Look("answered");
    }

    private static async Task<string> Say(Visit host, string group, string title)
    {
        await host.Page.GotoAsync($"/topics/new?group={group["/groups/".Length..]}");
        await host.Page.FillAsync("[name='Input.Title']", title);
        await host.Page.FillAsync("[name='Input.Body']", "说说看。");
        await host.Press("button[form=topic]:not([data-preview])", "/topics/[0-9a-f-]{36}$");
        return new Uri(host.Page.Url).AbsolutePath;
    }

    /// <summary>Goes on by Tab until the focus stands there, where everybody can see it.</summary>
    private static async Task TabTo(Visit visit, string selector)
    {
        for (var steps = 0; steps < 80; steps++)
        {
            if (await visit.Page.EvaluateAsync<bool>("(there) => document.activeElement?.matches(there) ?? false", selector))
            {
                (
                    await visit.Page.EvaluateAsync<bool>(
                        "() => { const s = getComputedStyle(document.activeElement); return document.activeElement.matches(':focus-visible') && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; }"
                    )
                ).ShouldBeTrue($"the focus shows on {selector}");
                return;
            }
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        throw new ShouldAssertException($"No way by Tab to {selector} on {visit.Page.Url}.");
    }

    private static Task<string> Paper(Visit visit) => visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
