using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Talk becomes a table with one seat: a member makes a gathering of a topic, one comes, a friend waits and moves up.</summary>
public sealed class FromTopicToTableJourney(Browser browser, Server server)
{
    private const string Title = "谁想去后山喝第一壶茶";

    [Fact]
    public async Task A_member_turns_a_topic_into_a_gathering_and_a_friend_joins_from_the_wait_list()
    {
        await using var host = await Club.Host(browser, server, "秦岭己");
        var group = await host.Found("后山慢行");
        await using var lan = await browser.Phone(server);
        await using var luo = await browser.Laptop(server);
        await using var su = await browser.Phone(server);
        await lan.Join(await host.Invitation(), "阿岚的茶");
        await luo.Join(await host.Invitation(), "罗大川的炉");
        await su.Join(await host.Invitation(), "苏禾的杯");

        var topic = await Says(lan, group);
        var gathering = await MakesAGathering(luo, topic);
        await IsTold(lan, gathering);
        await lan.Page.ClickAsync("#answer button.button:not(.plain)");
        await lan.Page.Locator(".seat-kept").WaitForAsync();
        await lan.Look("coming");
        await Waits(su, gathering);

        await lan.Page.ClickAsync("#answer button.plain");
        await lan.Page.Locator("#answer button.button:not(.plain)").WaitForAsync();
        await MovesUp(su, gathering);
        await TakesItAlong(su, gathering);
        luo.Troubles.ShouldBeEmpty();
    }

    private static async Task<string> Says(Visit lan, string group)
    {
        await lan.Page.GotoAsync($"/topics/new?group={group["/groups/".Length..]}");
        await lan.Page.FillAsync("[name='Input.Title']", Title);
        await lan.Page.FillAsync("[name='Input.Body']", "周末，早一点，人少。");
        await lan.Press("button[form=topic]:not([data-preview])", "/topics/[0-9a-f-]{36}$");
        return new Uri(lan.Page.Url).AbsolutePath;
    }

    private static async Task<string> MakesAGathering(Visit luo, string topic)
    {
        await luo.Page.GotoAsync(topic);
        await luo.Press(".opening a[href^='/gatherings/new']", "/gatherings/new");
        (await luo.Page.InputValueAsync("[name='Input.Title']")).ShouldBe(Title);
        await luo.Page.FillAsync("[name='Input.Place']", "街子古镇牌坊下");
        await luo.Page.FillAsync("[name='Input.Seats']", "1");
        await luo.Look("inviting");
        await luo.Press("button[form=gathering]", "/gatherings/[0-9a-f-]{36}$");
        (await luo.Page.Locator($"main a[href='{topic}']").CountAsync()).ShouldBe(1, "the topic is cited");
        await luo.Look("invited");
        return new Uri(luo.Page.Url).AbsolutePath;
    }

    /// <summary>Whose topic it was hears of it, and goes there from the notice.</summary>
    private static async Task IsTold(Visit lan, string gathering)
    {
        await Hears(lan, $"约成了《{Title}》");
        await lan.Look("told");
        await lan.Page.GotoAsync(gathering);
        (await lan.Page.InnerTextAsync("h1")).ShouldBe(Title);
    }

    private static async Task Waits(Visit su, string gathering)
    {
        await su.Page.GotoAsync("/gatherings");
        await su.Look("list");
        await su.Press($"main a[href='{gathering}']", gathering + "$");
        await su.Page.ClickAsync("#answer button.button:not(.plain)");
        (await su.Page.Locator(".seat-kept").InnerTextAsync()).ShouldContain("第 1 位");
        await su.Look("waiting");
    }

    private static async Task MovesUp(Visit su, string gathering)
    {
        await Hears(su, $"《{Title}》有座位了");
        await su.Page.GotoAsync(gathering);
        (await su.Page.Locator(".seat-kept").InnerTextAsync()).ShouldContain("座位留好了");
        await su.Look("moved-up");
    }

    private static async Task TakesItAlong(Visit su, string gathering)
    {
        await su.Page.GotoAsync("/me/calendar");
        await su.Page.ClickAsync("#calendar button");
        var address = await su.Page.Locator("#address").InputValueAsync();
        await su.Look("calendar");
        var file = await su.Page.APIRequest.GetAsync(address);
        (await file.TextAsync()).ShouldContain(gathering.Split('/')[^1]);
    }

    /// <summary>Listeners tell a moment later: looks again until it is there.</summary>
    private static async Task Hears(Visit visit, string words)
    {
        var told = "";
        for (var look = 0; look < 20 && !told.Contains(words, StringComparison.Ordinal); look++)
        {
            await visit.Page.WaitForTimeoutAsync(300);
            await visit.Page.GotoAsync("/notices");
            told = await visit.Page.InnerTextAsync("main");
        }
        told.ShouldContain(words);
    }
}
