using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xinhuo.Tests.Hostile;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Hostile words in a real browser that does not even obey our headers: nothing runs, nothing is fetched from elsewhere.</summary>
public sealed class HostileWordsJourney(Browser browser, Server server)
{
    private const string Traps = """
        window.__ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = (...said) => { window.__ran.push(`${name}(${said})`); };
        """;

    // What a hand or an eye may set off; only leaving the page is left out.
    private const string Touch = """
        () => {
          for (const element of document.querySelectorAll('main *'))
            for (const kind of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart', 'transitionend', 'input', 'wheel', 'copy', 'beforetoggle'])
              element.dispatchEvent(new Event(kind, { bubbles: true }));
          for (const details of document.querySelectorAll('main details')) details.open = true;
        }
        """;

    [Fact]
    public Task Our_own_payloads_run_nothing() => Read("own", Payloads.Own);

    [Fact]
    public Task The_known_collections_run_nothing() => Read("known", Payloads.Shared());

    private async Task Read(string kind, IReadOnlyList<string> payloads)
    {
        await using var host = await Club.Host(browser, server, $"秦岭{kind}", kind);
        var topic = await Post(host, await host.Found($"什么都能说{kind}"), payloads);

        await using var reader = await browser.Defenceless(server, kind);
        await reader.Join(await host.Invitation(), $"读者{kind}");
        var (ran, left) = await Watch(reader);
        await AStrangerWouldRun(reader, ran);

        for (var at = 1; at <= payloads.Count; at += 50)
        {
            await reader.Page.GotoAsync($"{topic}?at={at}");
            await reader.Page.WaitForLoadStateAsync(LoadState.Load);
            await reader.Page.EvaluateAsync(Touch);
            await Ran(reader, ran);
            ran.ShouldBeEmpty($"page {at}");
            (await reader.Page.Locator(".reply").CountAsync()).ShouldBeGreaterThan(0);
            await reader.ShouldNotScrollSideways();
            if (at == 1)
                await reader.Photograph("hostile");
        }
        left.ShouldBeEmpty("somebody else heard who reads");
    }

    /// <summary>Dialogs, and requests that leave the house.</summary>
    private static async Task<(List<string> Ran, List<string> Left)> Watch(Visit reader)
    {
        var (ran, left) = (new List<string>(), new List<string>());
        await reader.Page.AddInitScriptAsync(Traps);
        reader.Page.Dialog += (_, dialog) =>
        {
            ran.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        reader.Page.Popup += (_, popup) => ran.Add("a window: " + popup.Url);
        reader.Page.Context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss", Host: not ("localhost" or "127.0.0.1") })
                left.Add(request.Url);
        };
        return (ran, left);
    }

    /// <summary>The traps ring where the same words are not made harmless.</summary>
    private static async Task AStrangerWouldRun(Visit reader, List<string> ran)
    {
        await reader.Page.GotoAsync("/health");
        await reader.Page.EvaluateAsync("() => { document.body.innerHTML = '<img src=x onerror=alert(1)>'; }");
        await reader.Page.WaitForFunctionAsync("() => window.__ran.length > 0");
        await Ran(reader, ran);
        ran.ShouldNotBeEmpty();
        ran.Clear();
    }

    private static async Task Ran(Visit reader, List<string> ran) => ran.AddRange(await reader.Page.EvaluateAsync<string[]>("() => window.__ran.splice(0)"));

    /// <summary>One reply each, sent as the browser's own form would.</summary>
    private static async Task<string> Post(Visit host, string group, IReadOnlyList<string> payloads)
    {
        await host.Page.GotoAsync($"/topics/new?group={group["/groups/".Length..]}");
        await host.Page.FillAsync("[name='Input.Title']", Payloads.Own[0]);
        await host.Page.FillAsync("[name='Input.Body']", Payloads.Own[5]);
        await host.Press("button[form=topic]:not([data-preview])", "/topics/[0-9a-f-]{36}$");
        var topic = new Uri(host.Page.Url).AbsolutePath;
        await host.Page.EvaluateAsync(
            """
            async (payloads) => {
              const form = document.querySelector('#reply');
              for (const payload of payloads) {
                const data = new FormData(form);
                data.set('Input.Body', payload);
                await fetch(form.action, { method: 'POST', body: data, redirect: 'manual' });
              }
            }
            """,
            payloads.Where(p => p.Length > 0).ToArray()
        );
        return topic;
    }
}
