using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Xinhuo.Platform.Data;

/// <summary>Brings the schema up to date, safely when several processes start at once.</summary>
public sealed class Migrator(Database database, DataFolder folder)
{
    /// <summary>True where something was applied.</summary>
    public async Task<bool> Run(CancellationToken cancel = default)
    {
        await using var held = database.IsPostgres ? (IAsyncDisposable)await AdvisoryLock(cancel) : await FileLock(cancel);
        await using var db = database.CreateWriting();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Any();
        if (!pending)
            return false;
        if (db.IsSqlite())
            await DropStaleLock(db, cancel);
        await db.Database.MigrateAsync(cancel);
        return true;
    }

    private async Task<IAsyncDisposable> AdvisoryLock(CancellationToken cancel)
    {
        var held = new HeldLock(await database.Postgres.OpenConnectionAsync(cancel));
        await held.Execute("select pg_advisory_lock(7316001)", cancel);
        return held;
    }

    private async Task<FileStream> FileLock(CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(folder.In("migrating.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < 600)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    /// <summary>We hold the file lock, so a lock row left behind belongs to a process that died.</summary>
    private static async Task DropStaleLock(XinhuoDb db, CancellationToken cancel) =>
        await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancel);

    /// <summary>A connection given back to the pool keeps its lock until somebody uses it again, so the lock is let go of by name.</summary>
    private sealed class HeldLock(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async Task Execute(string sql, CancellationToken cancel)
        {
            // Another process may migrate for long: waiting for it is no failure.
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancel);
        }

        public async ValueTask DisposeAsync()
        {
            await Execute("select pg_advisory_unlock(7316001)", CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
