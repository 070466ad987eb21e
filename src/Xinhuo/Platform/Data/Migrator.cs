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

    private async Task<NpgsqlConnection> AdvisoryLock(CancellationToken cancel)
    {
        var connection = await database.Postgres.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand("select pg_advisory_lock(7316001)", connection);
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
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
}
