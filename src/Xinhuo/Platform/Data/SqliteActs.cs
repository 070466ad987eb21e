using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Platform.Data;

/// <summary>
/// SQLite has one writer, so acts queue here and the acts that wait at that moment share one durable commit, each within a savepoint of its own.
/// The transaction begins IMMEDIATE: a deferred one would stall for the whole busy time-out when it upgrades.
/// </summary>
internal sealed class SqliteActs : IActRunner, IAsyncDisposable
{
    private const int MostInOneCommit = 64;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly IServiceScopeFactory _scopes;
    private readonly SqliteConnection _connection;
    private readonly ActDbs _dbs;
    private readonly SqliteCommand _begin,
        _release,
        _takeBack;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Channel<List<Waiting>> _committed = Channel.CreateUnbounded<List<Waiting>>(new() { SingleReader = true, SingleWriter = true });
    private readonly Task _loop,
        _telling;

    public SqliteActs(Database database, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        _connection = new SqliteConnection(database.ConnectionString);
        var options = database.Options(_connection);
        _dbs = new ActDbs(() => new XinhuoDb(options));
        (_begin, _release, _takeBack) = (new("savepoint act", _connection), new("release act", _connection), new("rollback to act", _connection));
        _checkpoints = new SqliteCheckpoints(database.ConnectionString);
        _loop = Task.Run(Loop);
        _telling = Task.Run(TellOfCommits);
    }

    public async Task Run(ActJob job, CancellationToken cancel)
    {
        var waiting = new Waiting(job, cancel);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(waiting), this);
        await waiting.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _committed.Writer.Complete();
        await _telling;
        await _checkpoints.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task Loop()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var carried = new List<Waiting>();
            try
            {
                SqlitePragmas.Open(_connection);
                await using var transaction = _connection.BeginTransaction(deferred: false);
                while (carried.Count < MostInOneCommit && _queue.Reader.TryRead(out var next))
                    if (await Carry(next, transaction))
                        carried.Add(next);
                transaction.Commit();
            }
            catch (Exception e)
            {
                // The shared commit failed (disk full, locked for 30 s): nobody was told that anything is done.
                foreach (var one in carried)
                    one.Done.TrySetException(e);
                // Begin itself failed: the next in line hears of it, or the loop would spin.
                if (carried.Count == 0 && _queue.Reader.TryRead(out var unlucky))
                    unlucky.Done.TrySetException(e);
                continue;
            }
            _committed.Writer.TryWrite(carried);
            _checkpoints.Committed(carried.Count);
        }
    }

    /// <summary>In the order of commits, and beside the writer, who does not wait for those that are told.</summary>
    private async Task TellOfCommits()
    {
        await foreach (var carried in _committed.Reader.ReadAllAsync())
        foreach (var one in carried)
            one.Tell();
    }

    /// <summary>True: it waits for the commit. False: it has been answered already (refused, failed or given up).</summary>
    private async Task<bool> Carry(Waiting one, SqliteTransaction transaction)
    {
        if (one.Cancel.IsCancellationRequested)
        {
            one.Done.TrySetCanceled(one.Cancel);
            return false;
        }
        XinhuoDb? db = null;
        try
        {
            Execute(_begin, transaction);
            await using var scope = _scopes.CreateAsyncScope();
            db = _dbs.Take();
            db.Database.UseTransaction(transaction);
            scope.ServiceProvider.GetRequiredService<CurrentDb>().Use(db);
            var done = await one.Job.Perform(db, scope.ServiceProvider);
            db.Database.UseTransaction(null);
            _dbs.PutBack(db);
            db = null;
            if (done)
            {
                Execute(_release, transaction);
                return true;
            }
            TakeBack(transaction);
            one.Done.TrySetResult();
        }
        catch (Exception e)
        {
            if (db is not null)
                ActDbs.Drop(db);
            one.Done.TrySetException(e);
            // A full disk ends the whole transaction, savepoints and all: then this throws, and everybody in the batch hears of it.
            TakeBack(transaction);
        }
        return false;
    }

    private void TakeBack(SqliteTransaction transaction)
    {
        Execute(_takeBack, transaction);
        Execute(_release, transaction);
    }

    private static void Execute(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private sealed record Waiting(ActJob Job, CancellationToken Cancel)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>It is committed: pages hear of it, and then the one who acts has their answer.</summary>
        public void Tell()
        {
            try
            {
                Job.Tell();
                Done.TrySetResult();
            }
            catch (Exception e)
            {
                Done.TrySetException(e);
            }
        }
    }
}

internal static class SqlitePragmas
{
    /// <summary>
    /// Opens with what every connection needs: WAL (readers never wait), FULL (a commit is on the disk before its answer), foreign keys.
    /// Checkpoints are made beside the writer (<see cref="SqliteCheckpoints"/>); its own come only where those do not keep up.
    /// </summary>
    public static void Open(SqliteConnection connection)
    {
        if (connection.State == System.Data.ConnectionState.Open)
            return;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma busy_timeout=30000; pragma wal_autocheckpoint=16000; pragma cache_size=-16384; pragma temp_store=memory;";
        command.ExecuteNonQuery();
    }
}
