using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Xinhuo.Platform.Data;

/// <summary>
/// EF makes a new command for every query, and SQLite would plan it anew each time. Here a connection keeps the commands it has planned, by their
/// text, as Npgsql does by itself.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<SqliteConnection, Shelf> _shelves = [];

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        eventData.Connection is SqliteConnection connection
            ? InterceptionResult<DbCommand>.SuppressWithResult(new KeptCommand(connection, _shelves.GetValue(connection, _ => new Shelf())))
            : result;

    /// <summary>False: somebody has not read to the end.</summary>
    public bool AreAtRest(SqliteConnection connection) => !_shelves.TryGetValue(connection, out var shelf) || shelf.Lent == 0;
}

/// <summary>The planned commands of one connection that nobody uses at the moment. A connection serves one at a time, so this needs no lock.</summary>
internal sealed class Shelf
{
    /// <summary>Texts that are put together anew each time would fill it for nothing.</summary>
    private const int Most = 150;

    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    public int Lent { get; private set; }

    public SqliteCommand Take(string text, SqliteConnection connection)
    {
        Lent++;
        return _idle.Remove(text, out var command) ? command : new SqliteCommand(text, connection);
    }

    public void PutBack(SqliteCommand command)
    {
        Lent--;
        command.Transaction = null;
        command.Parameters.Clear();
        if (_idle.Count >= Most || !_idle.TryAdd(command.CommandText, command))
            command.Dispose();
    }
}

/// <summary>What EF fills and runs as a command; the planned one behind it is taken from the shelf and put back.</summary>
internal sealed class KeptCommand(SqliteConnection connection, Shelf shelf) : DbCommand
{
    private readonly Given _given = new();
    private SqliteCommand? _planned;
    private SqliteDataReader? _reader;

    [AllowNull]
    public override string CommandText { get; set; } = "";
    public override int CommandTimeout { get; set; } = 30;
    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    protected override DbConnection? DbConnection { get; set; } = connection;
    protected override DbParameterCollection DbParameterCollection => _given;
    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() => _planned?.Cancel();

    public override int ExecuteNonQuery() => Planned().ExecuteNonQuery();

    public override object? ExecuteScalar() => Planned().ExecuteScalar();

    public override void Prepare() => Planned().Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => _reader = Planned().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing && _planned is { } planned)
        {
            _planned = null;
            _reader?.Dispose();
            shelf.PutBack(planned);
        }
        base.Dispose(disposing);
    }

    private SqliteCommand Planned()
    {
        var planned = _planned ??= shelf.Take(CommandText, connection);
        planned.CommandTimeout = CommandTimeout;
        planned.Transaction = (SqliteTransaction?)DbTransaction;
        planned.Parameters.Clear();
        foreach (SqliteParameter parameter in _given)
            planned.Parameters.Add(parameter);
        return planned;
    }

    /// <summary>Parameters without a command of their own, which would wait for the finalizer after every query.</summary>
    private sealed class Given : SqliteParameterCollection;
}
