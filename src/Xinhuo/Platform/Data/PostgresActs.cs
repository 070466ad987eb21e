using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Xinhuo.Platform.Data;

/// <summary>PostgreSQL carries each act in a transaction of its own, and again when two acts stood in each other's way.</summary>
internal sealed class PostgresActs(Database database, IServiceScopeFactory scopes) : IActRunner, IDisposable
{
    private const int Tries = 6;

    private readonly ActDbs _dbs = new(database.CreateWriting);

    /// <summary>Acts that wait for each other's turn must not take every connection: whoever is at work may have to read on another.</summary>
    private readonly SemaphoreSlim _atOnce = new(Math.Max(1, new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize * 3 / 4));

    public async Task Run(ActJob job, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Once(job, cancel);
                break;
            }
            catch (Exception e) when (attempt < Tries && IsConflict(e))
            {
                await Task.Delay(Random.Shared.Next(2, 12) * attempt, cancel);
            }
        }
        // Streams hear through the database, in the order of commits.
        job.Tell();
    }

    public void Dispose() => _atOnce.Dispose();

    private async Task Once(ActJob job, CancellationToken cancel)
    {
        await _atOnce.WaitAsync(cancel);
        try
        {
            await Alone(job, cancel);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private async Task Alone(ActJob job, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = _dbs.Take();
        try
        {
            scope.ServiceProvider.GetRequiredService<CurrentDb>().Use(db);
            await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
                if (await job.Perform(db, scope.ServiceProvider))
                {
                    // Inside the transaction, so that other processes hear of it exactly when it is true.
                    await Live.PostgresLive.Notify(db, job.Announcements);
                    await transaction.CommitAsync(CancellationToken.None);
                }
        }
        catch
        {
            ActDbs.Drop(db);
            throw;
        }
        _dbs.PutBack(db);
    }

    /// <summary>EF wraps what the driver says once when it saves, and twice when the driver calls it passing.</summary>
    private static bool IsConflict(Exception? e) =>
        e switch
        {
            null => false,
            PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
            _ => IsConflict(e.InnerException),
        };
}
