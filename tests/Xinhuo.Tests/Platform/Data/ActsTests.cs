using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Platform.Data;

/// <summary>The one door: what it keeps, what it takes back, and when it tells.</summary>
public abstract class ActsTests(App app)
{
    protected App App => app;

    [Fact]
    public async Task What_an_act_wrote_is_there_afterwards()
    {
        var key = Key();
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            Put(db, key, "yes");
        });
        (await Value(key)).ShouldBe("yes");
    }

    [Fact]
    public async Task A_refusal_takes_back_what_was_saved_before_it()
    {
        var key = Key();
        var outcome = await app.Acts.Run<Outcome<Nothing>>(async db =>
        {
            Put(db, key, "half");
            await db.SaveChangesAsync();
            return Refusal.Of("platform.notfound");
        });
        outcome.Refused.ShouldBeTrue();
        (await Value(key)).ShouldBeNull();
    }

    [Fact]
    public async Task An_exception_takes_back_what_was_saved_before_it_and_reaches_the_caller()
    {
        var key = Key();
        await Should.ThrowAsync<InvalidDataException>(() =>
            app.Acts.Run(async db =>
            {
                Put(db, key, "half");
                await db.SaveChangesAsync();
                throw new InvalidDataException("broken");
            })
        );
        (await Value(key)).ShouldBeNull();
    }

    [Fact]
    public async Task Acts_that_wait_together_keep_and_lose_only_their_own_writes()
    {
        var prefix = Key();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = app.Acts.Run(async db =>
        {
            Put(db, $"{prefix}-first", "yes");
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        var others = Enumerable
            .Range(0, 30)
            .Select(n =>
                app.Acts.Run<Outcome<int>>(async db =>
                {
                    Put(db, $"{prefix}-{n}", "yes");
                    await db.SaveChangesAsync();
                    if (n % 3 == 1)
                        return Refusal.Of("platform.notfound");
                    return n % 3 == 2 ? throw new InvalidDataException("broken") : n;
                })
            )
            .ToList();
        go.SetResult();
        await first;
        await Task.WhenAll(others).ContinueWith(_ => { }, TaskScheduler.Default);

        var kept = await app.Read(db => db.Set<SettingRow>().Where(s => s.Key.StartsWith(prefix)).Select(s => s.Key).ToListAsync());
        kept.ShouldBe(Enumerable.Range(0, 10).Select(n => $"{prefix}-{n * 3}").Append($"{prefix}-first"), ignoreOrder: true);
        others.Count(t => t.IsFaulted).ShouldBe(10);
        others.Count(t => t.IsCompletedSuccessfully && t.Result.Refused).ShouldBe(10);
    }

    [Fact]
    public async Task Two_that_take_the_same_key_together_one_is_told_and_neither_harms_a_third()
    {
        var key = Key();
        var both = Enumerable
            .Range(0, 2)
            .Select(n =>
                app.Acts.Run(async db =>
                {
                    await Task.Yield();
                    Put(db, key, $"{n}");
                })
            )
            .ToList();
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            Put(db, $"{key}-third", "yes");
        });
        await Task.WhenAll(both).ContinueWith(_ => { }, TaskScheduler.Default);
        both.Count(t => t.Exception?.InnerException is DbUpdateException).ShouldBe(1);
        (await Value(key)).ShouldNotBeNull();
        (await Value($"{key}-third")).ShouldBe("yes");
    }

    [Fact]
    public async Task Sixteen_writers_lose_nothing()
    {
        var key = Key();
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            Put(db, key, "");
        });
        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        for (var n = 0; n < 20; n++)
                            await app.Acts.Run(async db =>
                            {
                                Put(db, $"{key}-{writer}-{n}", "yes");
                                await db.Set<SettingRow>().Where(s => s.Key == key).ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, x => x.Value + "x"));
                            });
                    })
                )
        );
        (await Value(key))!.Length.ShouldBe(320);
        (await app.Read(db => db.Set<SettingRow>().CountAsync(s => s.Key.StartsWith(key + "-")))).ShouldBe(320);
    }

    [Fact]
    public async Task An_act_within_an_act_is_refused_before_it_could_wait_for_itself() =>
        await Should.ThrowAsync<InvalidOperationException>(() => app.Acts.Run(_ => app.Acts.Run(_ => Task.CompletedTask)).WaitAsync(TimeSpan.FromSeconds(20)));

    [Fact]
    public async Task Saving_outside_of_an_act_throws()
    {
        await using var db = app.Services.GetRequiredService<ReadingDbs>().Create();
        Put(db, Key(), "no");
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Should.Throw<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task A_given_up_act_writes_nothing()
    {
        var key = Key();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            app.Acts.Run(
                async db =>
                {
                    await Task.Yield();
                    Put(db, key, "no");
                },
                cancel.Token
            )
        );
        (await Value(key)).ShouldBeNull();
    }

    [Fact]
    public async Task Streams_hear_of_it_after_the_commit_and_not_before()
    {
        var (channel, key, entered, go) = (Key(), Key(), new TaskCompletionSource(), new TaskCompletionSource());
        using var ear = app.Services.GetRequiredService<LiveHub>().Listen(channel);
        var act = app.Acts.Run(async db =>
        {
            Put(db, key, "yes");
            await db.SaveChangesAsync();
            db.Announce(channel, "said", key);
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        await Task.Delay(100);
        ear.Reader.TryRead(out _).ShouldBeFalse();
        go.SetResult();
        await act;
        var message = await ear.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        message.Data.ShouldBe(key);
        (await Value(key)).ShouldBe("yes");
    }

    [Fact]
    public async Task What_was_refused_or_failed_is_not_told_and_nothing_follows_it()
    {
        var (channel, followed) = (Key(), new ConcurrentBag<string>());
        using var ear = app.Services.GetRequiredService<LiveHub>().Listen(channel);
        await app.Acts.Run<Outcome<Nothing>>(async db =>
        {
            await Task.Yield();
            db.Announce(channel, "said", "refused");
            db.Afterwards(() => followed.Add("refused"));
            return Refusal.Of("platform.notfound");
        });
        await Should.ThrowAsync<InvalidDataException>(() =>
            app.Acts.Run(async db =>
            {
                await Task.Yield();
                db.Announce(channel, "said", "failed");
                db.Afterwards(() => followed.Add("failed"));
                throw new InvalidDataException("broken");
            })
        );
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Announce(channel, "said", "done");
            db.Afterwards(() => followed.Add("done"));
        });
        (await ear.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10))).Data.ShouldBe("done");
        followed.ShouldBe(["done"]);
    }

    [Fact]
    public async Task A_message_too_long_for_the_wire_is_refused_on_both_engines() =>
        await Should.ThrowAsync<ArgumentException>(() =>
            app.Acts.Run(async db =>
            {
                await Task.Yield();
                db.Announce("x", "said", new string('长', 3_000));
            })
        );

    protected static string Key() => $"test-{Guid.CreateVersion7():N}";

    protected static void Put(XinhuoDb db, string key, string value) => db.Add(new SettingRow { Key = key, Value = value });

    protected Task<string?> Value(string key) => app.Read(db => db.Set<SettingRow>().Where(s => s.Key == key).Select(s => s.Value).SingleOrDefaultAsync());
}
