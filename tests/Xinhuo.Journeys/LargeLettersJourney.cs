using Shouldly;
using Xinhuo.Journeys.Support;
using Xunit;

namespace Xinhuo.Journeys;

/// <summary>Whoever asks the phone for larger letters gets them, and everything stays on the screen.</summary>
public sealed class LargeLettersJourney(Browser browser, Server server)
{
    /// <summary>Words that stand out of the screen, or are cut off where nothing says that they go on.</summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('body *')].filter((e) => {
          const box = e.getBoundingClientRect(), style = getComputedStyle(e);
          const speaks = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
          if (!speaks || box.width < 2 || !e.checkVisibility({ visibilityProperty: true }) || e.closest('.unseen, .skip, svg, details:not([open]) > ul')) return false;
          for (let p = e.parentElement; p !== document.body; p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflowX)) return false;
          const clipped = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis' && e.scrollWidth > e.clientWidth + 1;
          return clipped || box.right > innerWidth + 1 || box.left < -1;
        }).map((e) => e.outerHTML.slice(0, 90)).slice(0, 8)
        """;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Letters_twice_as_large_fit_a_phone(string language)
    {
        await using var host = await Club.Host(browser, server, language == "en" ? "Qinling Ding" : "秦岭大字");
        var group = await host.Found(language == "en" ? "Roads where nobody hurries" : "字再大也放得下的小组");
        var invitation = await host.Invitation();
        await using var lin = await browser.Phone(server, language: language);
        await lin.Join(invitation, language == "en" ? "Maximiliane Featherstonehaugh" : "阿依努尔");
        await lin.Page.GotoAsync(group);
        await lin.Page.ClickAsync("#door button[type=submit]");
        await lin.Page.Locator($"a[href='{group}/people'].soft").WaitForAsync();
        await lin.Page.GotoAsync($"/topics/new?kind=Route&group={group["/groups/".Length..]}");
        await lin.Page.FillAsync("[name='Input.Title']", "秦岭分水岭，雾里慢慢走");
        await lin.Page.FillAsync("[name='Input.Stops']", "观景台：停十分钟\n老茶棚");
        await lin.Press("button[form=topic]:not([data-preview])", "/topics/[0-9a-f-]{36}$");
        var topic = new Uri(lin.Page.Url).AbsolutePath;
        await lin.Page.FillAsync("#reply textarea", "雾散了再走也不迟。");
        await lin.Press("#reply button[type=submit]:not([data-preview])", "#r1$");

        string[] pages =
        [
            "/",
            "/groups",
            group,
            group + "/people",
            topic,
            "/topics/new",
            "/people",
            "/people/map",
            "/search?q=雾里",
            "/notices",
            "/me",
            "/me/profile",
            "/me/erase",
        ];
        foreach (var page in pages)
        foreach (var size in (int[])[24, 32])
        {
            await lin.Page.GotoAsync(page);
            var before = await Letters(lin);
            await lin.Page.EvaluateAsync("(size) => { document.documentElement.style.fontSize = size + 'px'; }", size);
            (await Letters(lin)).ShouldBe(before * size / 16, 0.1, $"the letters of {page} grow");
            await lin.ShouldNotScrollSideways();
            (await lin.Page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty($"cut off at {size} px: {page}");
        }
        await lin.Page.GotoAsync(topic);
        await lin.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '32px'; }");
        await lin.Look("large");
        await lin.Page.ClickAsync(".topic .menu > summary");
        (await lin.Page.EvaluateAsync<double>("() => document.querySelector('.menu[open] > ul').getBoundingClientRect().left")).ShouldBeGreaterThanOrEqualTo(0);
    }

    private static Task<double> Letters(Visit visit) => visit.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.body).fontSize)");
}
