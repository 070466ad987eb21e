using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Others answer while one reads: it comes by itself, tells quietly what lies further down, and never moves what one is writing.</summary>
public sealed class WhileOneReadsJourney(Browser browser, Server server)
{
    [Fact]
    public async Task What_others_say_comes_by_itself_and_nothing_jumps()
    {
        await using var host = await Club.Host(browser, server, "秦岭丁");
        var group = await host.Found("边看边聊");
        await host.Page.GotoAsync($"/topics/new?group={group["/groups/".Length..]}");
        await host.Page.FillAsync("[name='Input.Title']", "今晚谁在路上");
        await host.Press("button[form=topic]:not([data-preview])", "/topics/[0-9a-f-]{36}$");
        var topic = new Uri(host.Page.Url).AbsolutePath;
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林看海");
        await lin.Page.GotoAsync(topic);

        await Answer(host, topic, "我在服务区。");
        await lin.Page.Locator("#r1", new() { HasText = "我在服务区。" }).WaitForAsync();

        foreach (var number in Enumerable.Range(2, 6))
            await Answer(host, topic, $"第 {number} 句。{string.Concat(Enumerable.Repeat("路上的话长一点。", 12))}");
        // All of them are here: one that came after the press would bring the pill again.
        await lin.Page.Locator("#r7").WaitForAsync();
        var pill = lin.Page.Locator(".news-pill:not(.unseen)");
        await pill.WaitForAsync();
        await lin.Look("told");
        (await lin.Page.EvaluateAsync<double>("() => window.scrollY")).ShouldBe(0);
        await pill.ClickAsync();
        await lin.Page.WaitForFunctionAsync("() => window.scrollY > 0 && !document.querySelector('.news-pill')");

        var field = lin.Page.Locator("#reply textarea");
        await field.ScrollIntoViewIfNeededAsync();
        await field.FocusAsync();
        await field.FillAsync("我写到一半");
        var before = await Top(field);
        await Answer(host, topic, string.Concat(Enumerable.Repeat("很长的一句。", 60)));
        await lin.Page.Locator("#r8").WaitForAsync();
        (await Top(field)).ShouldBe(before, 3, "what one writes stays under the thumb");
        (await field.InputValueAsync()).ShouldBe("我写到一半");
    }

    private static async Task Answer(Visit host, string topic, string words)
    {
        await host.Page.GotoAsync(topic);
        await host.Page.FillAsync("#reply textarea", words);
        await host.Press("#reply button[type=submit]:not([data-preview])", "at=\\d+");
    }

    private static async Task<double> Top(ILocator field) => (await field.BoundingBoxAsync())!.Y;
}
