using System.Diagnostics;
using System.Text;
using Shouldly;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Support;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

[Collection(Alone.Name)]
public sealed class BigramsAtScaleTests
{
    [Fact]
    public void Two_hundred_thousand_short_texts_are_cut_in_seconds_and_leave_no_litter()
    {
        const string text = "周末去莫干山露营，求推荐ET7适合的路线！上次在千岛湖扎营遇到大雨，这回想找一个有电的营地。";
        var tokens = new StringBuilder(1024);
        Bigrams.CutInto(text, tokens);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.StartNew();
        for (var i = 0; i < 200_000; i++)
        {
            tokens.Clear();
            Bigrams.CutInto(text, tokens);
        }
        var took = started.Elapsed;
        TestContext.Current.SendDiagnosticMessage($"200,000 texts cut in {took.TotalMilliseconds:F0} ms");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000 * 128);
    }
}
