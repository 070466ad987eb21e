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
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    public static async Task Notify(XinhuoDb db, IReadOnlyList<LiveMessage> messages)
    {
        if (messages.Count == 0)
            return;
        string[] texts = [.. messages.Select(m => m.ToJson())];
        await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, t) from unnest({texts}) t");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.CarriedByDatabase = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.Postgres.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, e) => hub.Deliver(LiveMessage.FromJson(e.Payload));
                await Execute(connection, $"listen {Channel}", stoppingToken);
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

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 10 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
