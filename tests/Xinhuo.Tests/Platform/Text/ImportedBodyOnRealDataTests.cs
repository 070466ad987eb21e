using System.Diagnostics;
using Shouldly;
using Xinhuo.Imports.Reading;
using Xinhuo.Imports.StackExchange.Reading;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Support;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

[Collection(Alone.Name)]
public sealed class ImportedBodyOnRealDataTests
{
    [Theory]
    [InlineData("se_history_meta")]
    [InlineData("se_travel_2021")]
    public void The_posts_of_a_real_community_become_Markdown_and_lose_nothing(string dump)
    {
        var bodies = Bodies(SharedData.Folder(dump));
        var started = Stopwatch.StartNew();
        var kept = bodies.ConvertAll(ImportedBody.Keep);
        var took = started.Elapsed;
        var lost = kept.Where(k => k.LostInMarkdown is not null).GroupBy(k => k.LostInMarkdown!.Split(' ')[0]).Select(g => $"{g.Key} {g.Count()}");
        TestContext.Current.SendDiagnosticMessage($"{dump}: {bodies.Count} bodies in {took.TotalMilliseconds:F0} ms, as HTML: {string.Join(", ", lost)}");
        foreach (var body in kept.Take(500))
            KeptBody.ToHtml(body.Format, body.Text, MarkdownContext.Plain).ShouldBeHarmless();
        kept.Count(k => k.Format == BodyFormat.Markdown).ShouldBeGreaterThan(bodies.Count * 95 / 100);
    }

    private static List<string> Bodies(string folder)
    {
        StackExchangeDump.Open(folder, new ReadingLimits(), out var dump);
        using (dump)
            return dump!.Posts().Select(p => p.Row?.Body).OfType<string>().Take(3000).ToList();
    }
}
