using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Xunit;

namespace Xinhuo.Journeys.Support;

/// <summary>The system's own Chromium, with an empty profile that is forgotten afterwards.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // It stays at home: no sandbox (root in a container has none), no graphics card, nothing fetched in the background.
    private static readonly string[] Flags =
    [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Find(),
                Args = Flags,
                Headless = true,
            }
        );
    }

    /// <summary>A visitor with a phone in the hand: 375 px wide, touch, Chinese.</summary>
    internal Task<Visit> Phone(
        Server server,
        ColorScheme look = ColorScheme.Light,
        string language = "zh-CN",
        bool scripts = true,
        [CallerMemberName] string journey = ""
    ) =>
        Open(
            server,
            new()
            {
                ViewportSize = new() { Width = 375, Height = 812 },
                HasTouch = true,
                IsMobile = true,
                DeviceScaleFactor = 2,
                JavaScriptEnabled = scripts,
            },
            look,
            language,
            journey + ".phone"
        );

    /// <summary>A visitor at a desk.</summary>
    internal Task<Visit> Laptop(Server server, ColorScheme look = ColorScheme.Light, string language = "zh-CN", [CallerMemberName] string journey = "") =>
        Open(
            server,
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 800 },
            },
            look,
            language,
            journey + ".laptop"
        );

    /// <summary>A visitor whose browser obeys the page alone: what the house forbids in its headers is not enforced, so the markup itself must hold.</summary>
    internal Task<Visit> Defenceless(Server server, [CallerMemberName] string journey = "") =>
        Open(
            server,
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 800 },
                BypassCSP = true,
                ServiceWorkers = ServiceWorkerPolicy.Block,
            },
            ColorScheme.Light,
            "zh-CN",
            journey + ".defenceless"
        );

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private async Task<Visit> Open(Server server, BrowserNewContextOptions device, ColorScheme look, string language, string journey)
    {
        device.BaseURL = server.Address;
        device.Locale = language;
        device.TimezoneId = "Asia/Shanghai";
        device.ColorScheme = look;
        var context = await _browser!.NewContextAsync(device);
        // A busy machine is not a broken page.
        context.SetDefaultTimeout(60_000);
        return new Visit(context, await context.NewPageAsync(), journey);
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("XINHUO_CHROMIUM")
        ?? Names.Select(name => "/usr/bin/" + name).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium here: bin/test installs it, XINHUO_CHROMIUM names another.");
}
