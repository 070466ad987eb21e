using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Xinhuo.Journeys.Support;

/// <summary>One person in front of one screen, signed in as nobody until they do so.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>What stands out of the screen, where the page as a whole does.</summary>
    private const string TooWide = """
        () => {
          const wide = document.documentElement.clientWidth;
          return document.documentElement.scrollWidth <= wide ? [] : [...document.querySelectorAll('main *, header *, aside *')]
            .filter((e) => e.getBoundingClientRect().right > wide + 1).map((e) => e.outerHTML.slice(0, 90)).slice(0, 8);
        }
        """;

    private const string Doing = """
        () => JSON.stringify({
          loaded: document.readyState,
          focus: document.activeElement?.outerHTML.slice(0, 120),
          seen: document.visibilityState,
          keeper: navigator.serviceWorker?.controller?.state ?? 'none',
          sheet: document.querySelector('dialog[open]')?.id,
        })
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IBrowserContext _context;
    private readonly string _journey;
    private readonly List<string> _troubles = [];
    private int _photographs;

    public Visit(IBrowserContext context, IPage page, string journey)
    {
        (_context, Page, _journey) = (context, page, journey);
        page.PageError += (_, error) => _troubles.Add(error);
        page.Console += (_, said) =>
        {
            // A journey that goes through a tunnel has asked for it.
            if (said.Type == "error" && !said.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
                _troubles.Add(said.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>What one signs in with.</summary>
    public string Email { get; set; } = "";

    /// <summary>Script errors and refused loads, as the console told them.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>The whole page as a picture, in artifacts/journeys.</summary>
    /// <param name="inMotion">What moves is caught as it stands; otherwise it is brought to its end first.</param>
    public async Task Photograph(string name, bool inMotion = false)
    {
        var path = Path.Combine(Repository.Artifacts, $"{_journey}.{++_photographs:00}-{name}.png");
        await Page.ScreenshotAsync(
            new()
            {
                Path = path,
                FullPage = !inMotion,
                Animations = inMotion ? ScreenshotAnimations.Allow : ScreenshotAnimations.Disabled,
            }
        );
    }

    /// <summary>What must hold on every page: one heading, no sideways scrolling, nothing in the console. With a picture for the eye.</summary>
    public async Task Look(string name)
    {
        await Page.WaitForLoadStateAsync();
        (await Page.Locator("h1").CountAsync()).ShouldBe(1, $"{name}: one h1 on {Page.Url}");
        await ShouldNotScrollSideways();
        Troubles.ShouldBeEmpty($"{name}: {Page.Url}");
        await Photograph(name);
    }

    /// <summary>Goes where a link or a button leads.</summary>
    public async Task Press(string selector, string leadsTo)
    {
        await Page.Locator(selector).First.ClickAsync();
        await Arrive(Page, leadsTo, $"A press on {selector}");
    }

    /// <summary>Goes where the key leads that is pressed now; where it leads nowhere, says what the page was doing meanwhile.</summary>
    public async Task PressKey(string key, string leadsTo)
    {
        await Page.Keyboard.PressAsync(key);
        await Arrive(Page, leadsTo, key);
    }

    /// <summary>
    /// Waits until the address is one of these and the page is there. Playwright's own wait asks for the address first and listens for navigations then: one that
    /// comes between the two is never heard.
    /// </summary>
    public static async Task Arrive(IPage page, string where, string after)
    {
        var there = new Regex(where);
        for (var watch = Stopwatch.StartNew(); !there.IsMatch(page.Url); await Task.Delay(20))
        {
            if (watch.Elapsed < Patience)
                continue;
            var doing = page.EvaluateAsync<string>(Doing);
            await Task.WhenAny(doing, Task.Delay(TimeSpan.FromSeconds(5)));
            throw new TimeoutException($"{after} led nowhere from {page.Url}: {(doing.IsCompletedSuccessfully ? await doing : "the page does not answer")}");
        }
        await page.WaitForLoadStateAsync();
    }

    /// <summary>
    /// Until a page's own script listens. Before that Enter is a new line in a chat, and a drag is nothing: a person sees it and does it again, a journey waits for ever.
    /// </summary>
    public Task Awake(string selector) => Page.Locator($"{selector}[data-awake=yes]").WaitForAsync();

    public async Task ShouldNotScrollSideways() => (await Page.EvaluateAsync<string[]>(TooWide)).ShouldBeEmpty($"wider than the screen: {Page.Url}");

    /// <summary>From now on this screen has a fingerprint reader that always knows the finger.</summary>
    public async Task<Passkeys> Passkeys() => await Support.Passkeys.On(await _context.NewCDPSessionAsync(Page));

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
