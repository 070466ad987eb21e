using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Live;

/// <summary>
/// One LISTEN connection a process. NOTIFY is sent inside the writing transaction, so every process, the writer's own included, hears of a
/// thing when it is committed and not before.
/// </summary>
internal sealed class PostgresLive(Database database, LiveHub hub, ILogger<PostgresLive> log) : BackgroundService
{
    private const string Channel = "xinhuo_live";
    private const string Hints = "xinhuo_hints";
    private readonly string _self = RandomNumberGenerator.GetHexString(16);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>Hints are gathered for a moment, so that a busy house speaks ten times a second and not a thousand times.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    public static async Task Notify(XinhuoDb db, IReadOnlyList<LiveMessage> messages)
    {
        if (messages.Count == 0)
            return;
        string[] texts = [.. messages.Select(m => m.ToJson())];
        await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, t) from unnest({texts}) t");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.CarriedByDatabase = true;
        return Task.WhenAll(Hear(stoppingToken), Whisper(stoppingToken));
    }

    private async Task Hear(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.Postgres.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, e) => Deliver(e);
                await Execute(connection, $"listen {Channel}; listen {Hints}", stoppingToken);
                // Whoever listened before this connection stood may have missed something.
                hub.EndAll();
                while (true)
                    if (!await connection.WaitAsync(Quiet, stoppingToken))
                        await Execute(connection, "select 1", stoppingToken); // a dead line looks like a quiet one until it is spoken into
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The live connection to PostgreSQL broke and is made again.");
                await Task.Delay(1000, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Deliver(NpgsqlNotificationEventArgs said)
    {
        if (said.Channel == Channel)
            hub.Deliver(LiveMessage.FromJson(said.Payload));
        else if (!said.Payload.StartsWith(_self, StringComparison.Ordinal))
            hub.Deliver(LiveMessage.FromJson(said.Payload[_self.Length..]));
    }

    /// <summary>Passes hints on to the other processes, outside of any act: a NOTIFY makes commits wait for each other.</summary>
    private async Task Whisper(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await hub.Abroad.WaitToReadAsync(stoppingToken);
                await Task.Delay(Breath, stoppingToken);
                var texts = new HashSet<string>(StringComparer.Ordinal);
                while (hub.Abroad.TryRead(out var message))
                    texts.Add(_self + message.ToJson());
                await using var command = database.Postgres.CreateCommand("select pg_notify($1, t) from unnest($2) t");
                command.Parameters.Add(new() { Value = Hints });
                command.Parameters.Add(new() { Value = texts.ToArray() });
                await command.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "Hints to the other processes were lost; their pages are brought up to date by the next ones.");
                await Task.Delay(1000, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 10 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
