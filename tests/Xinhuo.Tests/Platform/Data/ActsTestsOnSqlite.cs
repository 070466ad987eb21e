using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Platform.Data;

/// <summary>And what the commit that many share adds to it.</summary>
[Collection(Engines.Sqlite)]
public sealed class ActsTestsOnSqlite(SqliteApp app) : ActsTests(app)
{
    [Fact]
    public async Task Streams_wait_for_the_shared_commit()
    {
        var (channel, entered, go) = (Key(), new TaskCompletionSource(), new TaskCompletionSource());
        using var ear = App.Services.GetRequiredService<LiveHub>().Listen(channel);
        var first = App.Acts.Run(async _ =>
        {
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        var second = App.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Announce(channel, "said");
        });
        var (late, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var third = App.Acts.Run(async _ =>
        {
            late.SetResult();
            await end.Task;
        });
        go.SetResult();
        await late.Task;
        await Task.Delay(50);
        second.IsCompleted.ShouldBeFalse();
        ear.Reader.TryRead(out _).ShouldBeFalse();
        end.SetResult();
        await Task.WhenAll(first, second, third);
        ear.Reader.TryRead(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_the_batch_breaks_everybody_in_it_hears_so_and_the_next_act_works()
    {
        var key = Key();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = App.Acts.Run(async db =>
        {
            Put(db, $"{key}-1", "no");
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        // What a full disk does: the engine ends the whole transaction.
        var second = App.Acts.Run(async db => await db.Database.ExecuteSqlRawAsync("rollback"));
        go.SetResult();
        await Should.ThrowAsync<Exception>(() => first.WaitAsync(TimeSpan.FromSeconds(20)));
        await Should.ThrowAsync<Exception>(() => second.WaitAsync(TimeSpan.FromSeconds(20)));
        await App
            .Acts.Run(async db =>
            {
                await Task.Yield();
                Put(db, $"{key}-2", "yes");
            })
            .WaitAsync(TimeSpan.FromSeconds(20));
        (await App.Read(db => db.Set<SettingRow>().Where(s => s.Key.StartsWith(key)).Select(s => s.Key).ToListAsync())).ShouldBe([$"{key}-2"]);
    }
}
