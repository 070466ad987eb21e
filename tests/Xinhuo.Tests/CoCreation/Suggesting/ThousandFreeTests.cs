using System.Diagnostics;
using Xinhuo.Community;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>A thousand free people, a team of three with four empty seats: nobody waits.</summary>
public abstract class ThousandFreeTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_cast_is_found_and_the_next_one_shown_long_before_two_seconds_are_over()
    {
        var app = await Start();
        var team = new[] { await Given.Member(app, "陈牧野"), await Given.Member(app, "何知秋"), await Given.Member(app, "林晚舟") };
        var zhou = await Given.Member(app, "周小满");
        var call = await app.Calls("送你到垭口", "成都到康定", team, "voice-over", "script", "score", "driving");
        var people = await Crowd.Free(app, 1_000, "voice-over", "script", "score", "driving", "aerial");
        await app.IsFree(zhou, "voice-over");
        await app.Keep([
            .. people
                .Take(30)
                .Select(
                    (p, i) =>
                        new Tie
                        {
                            From = p,
                            To = team[i % 3].Member(),
                            Kind = TieKind.Reply,
                            Count = 1 + i % 4,
                            FirstAt = app.Time.Now,
                            LastAt = app.Time.Now,
                        }
                ),
        ]);
        var (first, next, mine) = (
            await Median(async () => (await app.Shows(call, team[0]))!.Cast!.Places.ShouldAllBe(p => p.Face != null)),
            await Median(async () => (await app.Shows(call, team[0], 5))!.Person!.Face.ShouldNotBeNull()),
            await Median(async () => (await zhou.See("/free")).Find("#thought article").ShouldNotBeNull())
        );
        TestContext.Current.TestOutputHelper?.WriteLine($"cast and first {first:F0} ms, sixth {next:F0} ms, /free {mine:F0} ms (median of 5)");
        new[] { first, next, mine }.Max().ShouldBeLessThan(2_000);
    }

    private static async Task<double> Median(Func<Task> what)
    {
        var took = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var watch = Stopwatch.StartNew();
            await what();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        return took.Skip(1).Order().ElementAt(2);
    }
}

public sealed class ThousandFreeOnSqlite() : ThousandFreeTests(postgres: false);

public sealed class ThousandFreeOnPostgres() : ThousandFreeTests(postgres: true);
