using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Platform.Data;

/// <summary>
/// Lends contexts for reading: no tracking, and saving throws. One that comes back is lent again, on SQLite with its connection still open:
/// opening anew would set pragmas and EF's twenty functions again, which costs more than most pages' queries.
/// </summary>
public sealed class ReadingDbs : IAsyncDisposable
{
    private const int MostKept = 64;

    private readonly Database _database;
    private readonly Action<XinhuoDb> _takeBack;
    private readonly ConcurrentStack<XinhuoDb> _idle = new();
    private volatile bool _closing;

    public ReadingDbs(Database database) => (_database, _takeBack) = (database, TakeBack);

    public XinhuoDb Create()
    {
        if (!_idle.TryPop(out var db))
            db = _database.IsPostgres ? _database.CreateWriting() : OnOpenConnection();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.GiveBack = _takeBack;
        return db;
    }

    /// <summary>From its disposal, once: afterwards it belongs to whoever asks next.</summary>
    private void TakeBack(XinhuoDb db)
    {
        db.GiveBack = null;
        if (_closing || _idle.Count >= MostKept || !IsAtRest(db))
        {
            End(db);
            return;
        }
        db.ChangeTracker.Clear();
        _idle.Push(db);
    }

    public ValueTask DisposeAsync()
    {
        _closing = true;
        while (_idle.TryPop(out var db))
            End(db);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whoever left something half read would make the next one look at an old state of things.</summary>
    private bool IsAtRest(XinhuoDb db) =>
        db.Database.CurrentTransaction is null && (_database.IsPostgres || _database.Statements.AreAtRest((SqliteConnection)db.Database.GetDbConnection()));

    private XinhuoDb OnOpenConnection()
    {
        var connection = new SqliteConnection(_database.ConnectionString);
        connection.Open();
        return new XinhuoDb(_database.Options(connection));
    }

    private static void End(XinhuoDb db)
    {
        var connection = db.IsSqlite() ? db.Database.GetDbConnection() : null;
        db.Dispose();
        connection?.Dispose();
    }
}
