using System.Globalization;
using System.Net.Http.Headers;

namespace Xinhuo.Tests.Community.Home;

/// <summary>A guest on a phone waits for the page and its styles, and for nothing else.</summary>
public abstract class FirstVisitTests(bool postgres) : OnEachEngine(postgres)
{
    private const int MostBytes = 20_000;

    [Fact]
    public async Task A_first_visit_waits_for_at_most_twenty_thousand_bytes()
    {
        var app = await Start();
        var host = await Given.Host(app);
        var group = await host.Found("垭口早餐会");
        foreach (var number in Enumerable.Range(1, 12))
            await host.Say(group, Prose(number, 16), Prose(number + 100, 60));
        var guest = await new Visitor(app).See(group);
        guest
            .Page.QuerySelectorAll("main a[href^='/topics/']")
            .Select(a => a.GetAttribute("href"))
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(4, "the page is full");
        var styles = guest.Page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();
        styles.Count.ShouldBe(1, "what only members see is theirs to wait for");

        var bytes = await Compressed(guest, group);
        foreach (var style in styles)
            bytes += await Compressed(guest, style);

        bytes.ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Fact]
    public async Task Who_is_inside_has_the_styles_of_what_stands_there()
    {
        var app = await Start();
        var lin = await Given.Member(app, "林晚舟");
        (await lin.See("/")).Page.QuerySelectorAll("link[rel=stylesheet]").Length.ShouldBe(2);
    }

    private static async Task<int> Compressed(Visitor visitor, string path)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await visitor.Http.SendAsync(ask, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"], path);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    /// <summary>Words that none other repeats, so that they do not pack away to nothing.</summary>
    private static string Prose(int number, int characters)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, characters).Select(_ => (char)random.Next(0x4e00, 0x5a00))) + number.ToString(CultureInfo.InvariantCulture);
    }
}

public sealed class FirstVisitOnSqlite() : FirstVisitTests(false);

public sealed class FirstVisitOnPostgres() : FirstVisitTests(true);
