using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Platform.Data;

/// <summary>And what two transactions that meet add to it.</summary>
[Collection(Engines.Postgres)]
public sealed class ActsTestsOnPostgres(PostgresApp app) : ActsTests(app)
{
    [Fact]
    public async Task Two_acts_that_lock_each_other_out_are_both_done_in_the_end()
    {
        var key = Key();
        await App.Acts.Run(async db =>
        {
            await Task.Yield();
            Put(db, $"{key}-a", "");
            Put(db, $"{key}-b", "");
        });
        var (meet, tries) = (new Barrier(2), 0);
        Task Cross(string one, string other) =>
            Task.Run(() =>
                App.Acts.Run(async db =>
                {
                    Interlocked.Increment(ref tries);
                    await Append(db, $"{key}-{one}");
                    if (tries <= 2)
                        meet.SignalAndWait(TimeSpan.FromSeconds(10));
                    await Append(db, $"{key}-{other}");
                })
            );
        await Task.WhenAll(Cross("a", "b"), Cross("b", "a"));
        tries.ShouldBe(3);
        (await Value($"{key}-a")).ShouldBe("xx");
        (await Value($"{key}-b")).ShouldBe("xx");
    }

    [Fact]
    public async Task A_serialization_failure_is_tried_again_and_an_attempt_leaves_nothing_behind()
    {
        var (key, channel, tries) = (Key(), Key(), 0);
        using var ear = App.Services.GetRequiredService<LiveHub>().Listen(channel);
        await App.Acts.Run(async db =>
        {
            Put(db, $"{key}-{++tries}", "yes");
            db.Announce(channel, "said", $"{tries}");
            await db.SaveChangesAsync();
            if (tries < 3)
                await db.Database.ExecuteSqlRawAsync("do $$ begin raise exception 'in the way' using errcode = '40001'; end $$");
        });
        tries.ShouldBe(3);
        (await App.Read(db => db.Set<SettingRow>().Where(s => s.Key.StartsWith(key)).Select(s => s.Key).ToListAsync())).ShouldBe([$"{key}-3"]);
        (await ear.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10))).Data.ShouldBe("3");
    }

    [Fact]
    public async Task What_never_stops_failing_is_given_up_and_said()
    {
        var tries = 0;
        await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            App.Acts.Run(async db =>
            {
                tries++;
                await db.Database.ExecuteSqlRawAsync("do $$ begin raise exception 'in the way' using errcode = '40001'; end $$");
            })
        );
        tries.ShouldBe(6);
    }

    private static async Task Append(XinhuoDb db, string key)
    {
        var row = await db.Set<SettingRow>().AsTracking().SingleAsync(s => s.Key == key);
        row.Value += "x";
        await db.SaveChangesAsync();
    }
}
