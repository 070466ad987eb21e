using Microsoft.Playwright;
using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Somebody's first day: from the link in a chat to being thanked by a friend, on a phone.</summary>
public sealed class FirstDayJourney(Browser browser, Server server)
{
    private const string Title = "折多山垭口的第一缕光";

    [Fact]
    public async Task From_an_invitation_to_being_thanked()
    {
        await using var host = await Club.Host(browser, server, "秦岭");
        var group = await host.Found("川西慢行");
        await using var lan = await browser.Phone(server);
        await using var friend = await browser.Laptop(server);
        await friend.Join(await host.Invitation(), "罗大川");

        await ComesIn(lan, await host.Invitation("阿岚，你拍的山该给更多人看。"));
        await KeepsAPasskey(lan);
        await IntroducesHerself(lan);
        await JoinsAGroup(lan, group);
        var topic = await PostsAPhotograph(lan);
        await IsThanked(lan, friend, topic);
        await FindsItAgain(lan);
        host.Troubles.ShouldBeEmpty();
        friend.Troubles.ShouldBeEmpty();
    }

    private static async Task ComesIn(Visit lan, string invitation)
    {
        await lan.Page.GotoAsync(invitation);
        (await lan.Page.InnerTextAsync("main")).ShouldContain("你拍的山该给更多人看");
        await lan.Look("invitation");
        await lan.AnswerTheDoor("阿岚");
        await lan.Look("home");
    }

    private static async Task KeepsAPasskey(Visit lan)
    {
        var reader = await lan.Passkeys();
        await lan.Press(".rail a[href='/me']", "/me$");
        await lan.Look("me");
        await lan.Press("a[href='/me/passkeys']", "/me/passkeys$");
        await lan.Page.ClickAsync("[data-passkey=new]");
        await lan.Page.Locator("form[data-key]").WaitForAsync();
        (await reader.Count()).ShouldBe(1);
        await lan.Look("passkeys");

        await lan.Page.GotoAsync("/me");
        await lan.Press("#sign-out button", "/(sign-in)?$");
        await lan.Page.GotoAsync("/me");
        lan.Page.Url.ShouldContain("/sign-in");
        await lan.Look("sign-in");
        await lan.Press("[data-passkey=enter]", "/me$");
    }

    private static async Task IntroducesHerself(Visit lan)
    {
        await lan.Press("a[href='/me/introduction']", "/me/introduction$");
        await lan.Look("introduction");
        await lan.Page.FillAsync("[name='Input.Words']", "我在康定住了十一年，清晨开车，傍晚写字。后备箱里总有一壶热茶。");
        await lan.Press("#introduction button[type=submit]", "/(people/|me)");
        await lan.Page.GotoAsync("/me/profile");
        await lan.Page.FillAsync("[name='Input.City']", "康定");
        await lan.Page.FillAsync("[name='Input.Occupation']", "摄影师");
        await lan.Look("profile");
        await lan.Press("#profile button[type=submit]", "/people/");
        (await lan.Page.InnerTextAsync("main")).ShouldContain("后备箱里总有一壶热茶");
        await lan.Look("person");
    }

    private static async Task JoinsAGroup(Visit lan, string group)
    {
        await lan.Page.GotoAsync("/groups");
        await lan.Look("groups");
        await lan.Press($"a[href='{group}']", group + "$");
        await lan.Look("group");
        await lan.Page.ClickAsync("#door button[type=submit]");
        await lan.Page.Locator($"a[href='{group}/people'].soft").WaitForAsync();
        await lan.Look("joined");
    }

    private static async Task<string> PostsAPhotograph(Visit lan)
    {
        await lan.Page.ClickAsync(".begin-button");
        await lan.Page.Locator("dialog#start[open]").WaitForAsync();
        await lan.Photograph("start");
        await lan.Press("dialog#start a[href^='/topics/new']", "/topics/new");
        await lan.Look("write");
        await lan.Page.FillAsync("[name='Input.Title']", Title);
        await lan.Page.FillAsync("[name='Input.Body']", "六点半，云在脚下。下了**垭口**就没信号了，先把照片存好。");
        await lan.Page.SetInputFilesAsync(
            "[name='Input.Photos']",
            new FilePayload
            {
                Name = "dawn.jpg",
                MimeType = "image/jpeg",
                Buffer = await Photograph(lan.Page),
            }
        );
        await lan.Page.SelectOptionAsync("[name='Input.Group']", new SelectOptionValue { Label = "川西慢行" });
        await lan.Press("button[form=topic]:not([data-preview])", "/topics/[0-9a-f-]{36}$");
        var photo = lan.Page.Locator(".photos img");
        await photo.ScrollIntoViewIfNeededAsync();
        await lan.Page.WaitForFunctionAsync("() => document.querySelector('.photos img').naturalWidth > 0");
        await lan.Look("posted");
        return new Uri(lan.Page.Url).AbsolutePath;
    }

    /// <summary>The thanks flies over the page she is reading; nothing is loaded anew.</summary>
    private static async Task IsThanked(Visit lan, Visit friend, string topic)
    {
        await lan.Page.EvaluateAsync("() => { window.here = true; }");
        await friend.Page.GotoAsync(topic);
        await friend.Page.ClickAsync(".opening .thank[formaction$='/thanks']");
        await friend.Page.Locator(".opening .thank[aria-pressed=true]").WaitForAsync();
        await friend.Look("thanked");

        // Held in the air for the picture, however slow the machine.
        var words = await lan.Page.WaitForFunctionAsync(
            """
            () => {
              const flight = document.querySelector('.thanks-flight');
              for (const motion of flight?.getAnimations() ?? []) { motion.pause(); motion.currentTime = 1500; }
              return flight?.textContent;
            }
            """
        );
        (await words.JsonValueAsync<string>()).ShouldContain("罗大川");
        await lan.Photograph("thanks", inMotion: true);
        await lan.Page.EvaluateAsync("() => document.querySelector('.thanks-flight').getAnimations().forEach((motion) => motion.finish())");
        (await lan.Page.EvaluateAsync<bool>("() => window.here === true")).ShouldBeTrue("the page was not loaded again");
    }

    private static async Task FindsItAgain(Visit lan)
    {
        await lan.Press(".bar a[href^='/search']", "/search");
        await lan.Page.FillAsync("main [name=q]", "垭口");
        await lan.Page.PressAsync("main [name=q]", "Enter");
        await Visit.Arrive(lan.Page, "/search\\?(.*&)?q=", "Enter");
        (await lan.Page.Locator("#hits").InnerTextAsync()).ShouldContain(Title);
        await lan.Look("found");
        await lan.Press("#hits a.name", "/topics/");
        (await lan.Page.InnerTextAsync("h1")).ShouldBe(Title);
    }

    /// <summary>A dawn, painted on the spot.</summary>
    private static async Task<byte[]> Photograph(IPage page) =>
        Convert.FromBase64String(
            await page.EvaluateAsync<string>(
                """
                () => {
                  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
                  const paint = canvas.getContext('2d');
                  const sky = paint.createLinearGradient(0, 0, 0, 800);
                  sky.addColorStop(0, '#31507a'); sky.addColorStop(0.55, '#f0a868'); sky.addColorStop(1, '#22301f');
                  paint.fillStyle = sky; paint.fillRect(0, 0, 1200, 800);
                  paint.fillStyle = '#1b261f';
                  paint.beginPath(); paint.moveTo(0, 800); paint.lineTo(300, 430); paint.lineTo(520, 610); paint.lineTo(860, 320); paint.lineTo(1200, 800); paint.fill();
                  return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
                }
                """
            )
        );
}
