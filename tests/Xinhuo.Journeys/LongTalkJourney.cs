using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Somebody comes back to a room in which much was said: they read it from where they were, and nothing is left out.</summary>
public sealed class LongTalkJourney(Browser browser, Server server)
{
    private const string SayMany = """
        async (count) => {
          const form = document.getElementById('say');
          for (let number = 2; number <= count; number++) {
            const line = new FormData(form);
            line.set('Input.Body', `第 ${number} 句`);
            line.set('Input.Once', crypto.randomUUID());
            await fetch(form.action, { method: 'POST', body: line, headers: { 'HX-Request': 'true' } });
          }
        }
        """;

    private const string Numbers = "() => [...document.querySelectorAll('.line')].map((line) => Number(line.dataset.number))";

    private const string ReadsFurtherUp = """
        () => {
          window.scrollTo({ top: 300, behavior: 'instant' });
          window.reads = [...document.querySelectorAll('.line')].find((line) => line.getBoundingClientRect().top > 200);
          return window.reads.getBoundingClientRect().top;
        }
        """;

    [Fact]
    public async Task Whoever_comes_back_after_much_talk_misses_no_line_by_answering_at_once()
    {
        await using var host = await Club.Host(browser, server, "话多辛");
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林后来");
        await host.Page.GotoAsync("/people");
        await host.Page.GetByText("林后来").First.ClickAsync();
        await host.Page.ClickAsync("a[href^='/chat/with/']");
        await host.Page.FillAsync("#say textarea", "第 1 句");
        await host.Press("#say button[type=submit]", "/chat/[0-9a-f-]{36}");
        var room = new Uri(host.Page.Url).AbsolutePath;
        await lin.Page.GotoAsync(room);
        await lin.Page.GotoAsync("/");
        await host.Page.EvaluateAsync(SayMany, 59);

        await lin.Page.GotoAsync(room);
        await lin.Page.Locator("#unread").WaitForAsync();
        (await lin.Page.EvaluateAsync<int[]>(Numbers)).ShouldNotContain(59);
        await lin.Page.FillAsync("#say textarea", "我回来了");
        await lin.Page.ClickAsync("#say .send");
        await lin.Page.Locator(".line.mine:not(.waiting)", new() { HasText = "我回来了" }).WaitForAsync();
        var shown = await lin.Page.EvaluateAsync<int[]>(Numbers);
        shown[^1].ShouldBe(60);
        shown.ShouldBe(Enumerable.Range(shown[0], shown.Length), "no line is left out between");

        var stood = await lin.Page.EvaluateAsync<double>(ReadsFurtherUp);
        await lin.Page.WaitForFunctionAsync($"() => document.querySelectorAll('.line').length > {shown.Length}");
        (await lin.Page.EvaluateAsync<double>("() => window.reads.getBoundingClientRect().top")).ShouldBe(stood, 3, "what one reads stays where it is");

        await host.Page.Locator("#say textarea").PressSequentiallyAsync("@林后");
        await host.Page.Locator("[role=option]").First.WaitForAsync();
        await host.Page.Locator("[role=option][aria-selected=true]").WaitForAsync();
        await host.Page.Keyboard.PressAsync("Enter");
        (await host.Page.InputValueAsync("#say textarea")).ShouldStartWith("@林后来");
    }
}
