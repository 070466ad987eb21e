using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xinhuo.Imports.Reading;
using Xinhuo.Imports.StackExchange.Reading;
using Xinhuo.Tests.Imports.Reading;
using Xinhuo.Tests.Support;
using Xunit;

namespace Xinhuo.Tests.Imports.StackExchange.Reading;

[Collection(Alone.Name)]
public sealed class DumpAtScaleTests
{
    [Fact]
    public void Memory_stays_flat_however_long_the_table_is()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new StreamWriter(Path.Combine(folder.Path, "Comments.csv")))
        {
            writer.Write("Id,PostId,Text,CreationDate\n");
            for (var i = 0; i < 300_000; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i},3,好,2024-05-01T08:30:00.123\n"));
        }
        using var dump = Open(folder.Path);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);
        foreach (var row in dump.Comments())
            if (++count % 100_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        count.ShouldBe(300_000);
        most.ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public void A_whole_community_is_read_to_the_row()
    {
        using var dump = Open(SharedData.Folder("se_history_meta"));
        dump.Survey(TestContext.Current.CancellationToken).ShouldBe(new DumpTotals(3839, 2277, 5176, 12410, 9324, 89, 443));
        Rejected(dump.Users(), dump.Posts(), dump.Comments()).ShouldBeEmpty();
        Rejected(dump.Votes(), dump.Badges(), dump.Tags()).ShouldBeEmpty();
        dump.PostLinks().ShouldAllBe(r => r.IsFine);
        var up = dump.Votes().Where(v => v.Row!.VoteTypeId == DumpVote.Up).CountBy(v => v.Row!.PostId).ToDictionary();
        var down = dump.Votes().Where(v => v.Row!.VoteTypeId == DumpVote.Down).CountBy(v => v.Row!.PostId).ToDictionary();
        dump.Posts()
            .Where(p => p.Row!.PostTypeId is DumpPost.Question or DumpPost.Answer)
            .ShouldAllBe(p => p.Row!.Score == up.GetValueOrDefault(p.Row.Id) - down.GetValueOrDefault(p.Row.Id));
    }

    [Fact]
    public void Two_hundred_thousand_comments_are_read_in_a_breath()
    {
        using var dump = Open(SharedData.Folder("se_travel_2021"));
        dump.Comments().Count().ShouldBe(199_452);
        var started = Stopwatch.StartNew();
        dump.Comments().Count(r => r.IsFine).ShouldBe(199_452);
        var took = started.Elapsed;
        TestContext.Current.SendDiagnosticMessage($"199,452 comments in {took.TotalMilliseconds:F0} ms: {199_452 / took.TotalSeconds:N0} rows/s");
        dump.Posts().Count(r => r.IsFine).ShouldBe(10_000);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private static IEnumerable<RejectedRow> Rejected<TA, TB, TC>(IEnumerable<ReadRow<TA>> a, IEnumerable<ReadRow<TB>> b, IEnumerable<ReadRow<TC>> c)
        where TA : class
        where TB : class
        where TC : class => a.Select(r => r.Rejected).Concat(b.Select(r => r.Rejected)).Concat(c.Select(r => r.Rejected)).OfType<RejectedRow>();

    private static StackExchangeDump Open(string path)
    {
        StackExchangeDump.Open(path, new ReadingLimits(), out var dump).ShouldBe(SourceRefusal.None);
        return dump!;
    }
}
