using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>A letter is opened on a phone and accepted: written at a laptop to one person, read as a letter, and answered with one of three answers that are as easy as each other.</summary>
public sealed class LetterJourney(Browser browser, Server server)
{
    [Fact]
    public async Task A_letter_is_opened_on_a_phone_and_accepted()
    {
        await using var host = await Club.Host(browser, server, "秦岭壬");
        await using var lin = await browser.Phone(server);
        await lin.Join(await host.Invitation(), "林收信");

        await host.Page.GotoAsync("/experiences/new");
        await host.Page.FillAsync("[name='Input.Title']", "垭口上的四天");
        await host.Page.FillAsync("[name='Input.Body']", "新的除雾做出来了，还没给外面的人看过。");
        await host.Page.FillAsync("[name='Input.Kit']", "手绘路书、一枚废样片");
        await host.Press("button[form=experience]", "/experiences/[0-9a-f-]{36}");
        var experience = new Uri(host.Page.Url).AbsolutePath;
        await host.Page.GotoAsync(experience + "/letters");
        await host.Page.FillAsync("[name='Input.Body']", "我是秦岭壬。{一段话}\n\n你愿意来吗？\n\n觉得不好的地方，请一定当面说给我听。");
        await host.Page.FillAsync("[name=Names]", "林收信");
        await host.Press("[formaction$='handler=Add']", experience + "/letters");
        await host.Page.FillAsync(".addressees textarea", "去年十月你写过一段话，在我们的白板上留了十三个月。");
        await host.Page.ClickAsync("[formaction*='handler=Preview']");
        await host.Page.Locator("#preview .letter").WaitForAsync();
        await host.Look("a-letter-before-it-leaves");
        await host.Press("[formaction$='handler=Send']", experience + "/letters");

        await lin.Page.GotoAsync("/");
        await lin.Page.Locator(".letter-at-home").WaitForAsync();
        await lin.Look("a-letter-waits-at-home");
        await lin.Press(".letter-at-home .button", "/letters/[0-9a-f-]{36}");
        (await lin.Page.Locator(".letter-greeting").InnerTextAsync()).ShouldBe("林收信，你好：");
        (await lin.Page.Locator(".letter-words").InnerTextAsync()).ShouldContain("在我们的白板上留了十三个月");
        var (yes, later, no) = (await Height(lin, "Accept"), await Height(lin, "NotNow"), await Height(lin, "PutAway"));
        (later, no).ShouldBe((yes, yes), "as easy to decline as to accept");
        yes.ShouldBeGreaterThanOrEqualTo(44);
        await lin.Look("a-letter-on-a-phone");
        await lin.Press("[formaction$='handler=Accept']", experience);
        (await lin.Page.Locator("h1").InnerTextAsync()).ShouldBe("垭口上的四天");
        await lin.Look("inside-an-experience");

        await host.Page.GotoAsync("/notices");
        await host.Page.GetByText("林收信来《垭口上的四天》").First.WaitForAsync();
    }

    private static async Task<int> Height(Visit visit, string answer) =>
        (int)(await visit.Page.Locator($"[formaction$='handler={answer}']").BoundingBoxAsync())!.Height;
}
