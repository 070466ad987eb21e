using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Whom the house thinks of for an empty seat: one after another, in place where there is script, and by a link where there is none.</summary>
public sealed class SuggestedJourney(Browser browser, Server server)
{
    [Fact]
    public async Task Another_one_is_shown_in_place_or_without_script_and_is_asked()
    {
        await using var host = await Club.Host(browser, server, "秦岭卯");
        await using var lu = await browser.Phone(server);
        await lu.Join(await host.Invitation(), "陆换人");
        foreach (var name in (string[])["温配乐", "程配乐", "戚配乐"])
            await SaysFree(await host.Invitation(), name, "score");
        await SaysFree(await host.Invitation(), "康配音", "voice-over");
        var team = await lu.CallsATeam("/making", "给旧车写一首歌", "copy", ("score", "会一点弦乐更好"), ("voice-over", ""));

        var first = await Shown(lu);
        var cast = await lu.Page.Locator("#cast li").AllInnerTextsAsync();
        cast.Count.ShouldBe(2, "a whole cast for both seats");
        cast[0].ShouldContain(first);
        cast[1].ShouldContain("康配音");
        await lu.Look("one-is-thought-of");
        await lu.Page.Locator("#another").FocusAsync();
        await lu.Page.EvaluateAsync("() => { window.stayed = true; }");
        await lu.Page.Keyboard.PressAsync("Enter");
        var second = await Other(lu, first);
        (await lu.Page.EvaluateAsync<bool>("() => window.stayed === true")).ShouldBeTrue("the page stays, the suggestion changes");
        (await lu.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("another", "who goes by keyboard presses again");
        await lu.Page.Locator("#another").TapAsync();
        var third = await Other(lu, second);
        new[] { first, second, third }.ShouldBe(["温配乐", "程配乐", "戚配乐"], ignoreOrder: true);
        await lu.Page.Locator("#another").TapAsync();
        await lu.Page.Locator("#suggestion a[href='/free']").WaitForAsync();
        await lu.Look("everybody-was-shown");
        await lu.Page.Locator("#another").TapAsync();
        (await Other(lu, "")).ShouldBe(first, "from the beginning");
        lu.Troubles.ShouldBeEmpty();

        await using var plain = await browser.Phone(server, scripts: false);
        await plain.SignIn(lu.Email);
        await plain.Page.GotoAsync(team);
        (await Shown(plain)).ShouldBe(first);
        await plain.Press("#another", "skip=1");
        (await Shown(plain)).ShouldBe(second);
        await plain.Look("another-one-without-script");
        await plain.Press("#suggestion a.button.soft", "/ask");
        await plain.Look("asking-whom-the-house-thought-of");
        await plain.Press("button[form=ask]", team + "$");
        (await plain.Page.Locator("#asked").InnerTextAsync()).ShouldContain(second);
    }

    private async Task SaysFree(string invitation, string name, string role)
    {
        await using var visit = await browser.Phone(server);
        await visit.Join(invitation, name);
        await visit.Page.GotoAsync("/free");
        await visit.Page.CheckAsync($"[name='Input.Roles'][value={role}]");
        await visit.Page.FillAsync("[name='Input.Words']", "晚上都在。");
        await visit.Page.ClickAsync("#say-free button[type=submit]");
        await visit.Page.Locator("#mine").WaitForAsync();
    }

    private static Task<string> Shown(Visit visit) => visit.Page.Locator("#suggestion h3").InnerTextAsync();

    /// <summary>Who is shown once it is somebody else.</summary>
    private static async Task<string> Other(Visit visit, string than)
    {
        await Assertions.Expect(visit.Page.Locator("#suggestion h3")).Not.ToHaveTextAsync(than, new() { Timeout = 30_000 });
        return await Shown(visit);
    }
}
