using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Platform.Live;

/// <summary>Live messages reach who listens, in every process, and whoever cannot keep up is sent back to catch up.</summary>
public sealed class LiveHubTests
{
    private readonly LiveHub _hub = new();

    [Fact]
    public void A_message_reaches_every_ear_of_its_channel_and_no_other()
    {
        using var one = _hub.Listen("member:1", "topic:9");
        using var other = _hub.Listen("topic:9");
        using var outsider = _hub.Listen("member:2");
        _hub.Publish(new LiveMessage("topic:9", "reply", "7"));
        one.Reader.TryRead(out var heard).ShouldBeTrue();
        heard!.Data.ShouldBe("7");
        other.Reader.TryRead(out _).ShouldBeTrue();
        outsider.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_full_channel_ends_that_stream_and_no_other()
    {
        using var slow = _hub.Listen("member:1");
        using var quick = _hub.Listen("member:1");
        for (var n = 0; n < 300; n++)
        {
            _hub.Publish(new LiveMessage("member:1", "notice", $"{n}"));
            quick.Reader.TryRead(out _).ShouldBeTrue();
        }
        var heard = 0;
        await foreach (var _ in slow.Messages(TestContext.Current.CancellationToken))
            heard++;
        heard.ShouldBe(256, "what fitted is still read, then the stream ends");
        _hub.Publish(new LiveMessage("member:1", "notice", "more"));
        quick.Reader.TryRead(out _).ShouldBeTrue();
    }

    [Fact]
    public void A_closed_ear_leaves_nothing_behind()
    {
        var ear = _hub.Listen("member:1", "topic:9");
        _hub.Streams.ShouldBe(2);
        ear.Dispose();
        _hub.Streams.ShouldBe(0);
    }
}

/// <summary>The same across two hosts on one PostgreSQL.</summary>
public sealed class PostgresLiveTests : IAsyncLifetime
{
    private readonly PostgresApp _one = new();
    private PostgresApp _other = null!;

    public async ValueTask InitializeAsync()
    {
        await _one.InitializeAsync();
        _other = new PostgresApp { SharesWith = _one, Clock = _one.Clock };
        await _other.InitializeAsync();
        await Hears(_one);
        await Hears(_other);
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Fact]
    public async Task A_hint_is_heard_at_home_at_once_and_in_the_other_host_a_moment_later_each_once()
    {
        using var near = Hub(_one).Listen("topic:7");
        using var far = Hub(_other).Listen("topic:7");
        await _one.Acts.Run(db =>
        {
            db.Whisper("topic:7", "post", "3");
            return Task.CompletedTask;
        });
        near.Reader.TryRead(out var here).ShouldBeTrue();
        here!.Data.ShouldBe("3");
        (await far.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10))).Data.ShouldBe("3");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        near.Reader.TryRead(out _).ShouldBeFalse("what one said oneself does not come back");
        far.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_one_host_announces_reaches_a_stream_in_the_other_and_its_own_once()
    {
        using var near = Hub(_one).Listen("member:1");
        using var far = Hub(_other).Listen("member:1");
        for (var n = 0; n < 100; n++)
            await _one.Acts.Run(async db =>
            {
                await Task.Yield();
                db.Announce("member:1", "notice", $"第 {n} 句");
            });
        foreach (var ear in new[] { near, far })
        {
            for (var n = 0; n < 100; n++)
                (await Next(ear)).Data.ShouldBe($"第 {n} 句");
            ear.Reader.TryRead(out _).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task When_the_line_to_the_database_breaks_the_streams_end_and_the_next_ones_hear_again()
    {
        using var before = Hub(_other).Listen("member:1");
        await Break();
        await Ended(before);
        await Hears(_other);
        using var after = Hub(_other).Listen("member:1");
        await _one.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Announce("member:1", "notice", "again");
        });
        (await Next(after)).Data.ShouldBe("again");
    }

    private async Task Break()
    {
        await using var connection = new NpgsqlConnection(_one.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and query like 'listen%'",
            connection
        );
        ((long)(await command.ExecuteScalarAsync())!).ShouldBe(2);
    }

    private static LiveHub Hub(App app) => app.Services.GetRequiredService<LiveHub>();

    private static async Task Ended(LiveHub.Ear ear)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var _ in ear.Messages(patience.Token)) { }
    }

    private static async Task<LiveMessage> Next(LiveHub.Ear ear) => await ear.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Waits until this host listens: its first words come through. A stream opened earlier is ended when listening begins, so it is opened anew.</summary>
    private static async Task Hears(App app)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            using var ear = Hub(app).Listen("test:ready");
            await app.Acts.Run(async db =>
            {
                await Task.Yield();
                db.Announce("test:ready", "ready");
            });
            try
            {
                await ear.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMilliseconds(300));
                return;
            }
            catch (Exception e) when (e is TimeoutException or System.Threading.Channels.ChannelClosedException) { }
        }
        throw new ShouldAssertException("The live connection does not come up.");
    }
}
