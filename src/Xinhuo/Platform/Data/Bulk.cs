using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Xinhuo.Platform.Data;

/// <summary>
/// Writes many rows of one table within an act, past the change tracker: on SQLite one prepared insert, on PostgreSQL one insert from arrays.
/// For imports; a page that writes three rows has no use for it. Rows reach the database at <see cref="Flush"/>, in the order added.
/// </summary>
public sealed class Bulk(XinhuoDb db, string table, params (string Column, BulkType Type)[] columns)
{
    private readonly List<object?[]> _rows = [];

    public int Count => _rows.Count;

    /// <summary>One value a column: Guid, string, int, long, bool, DateTimeOffset or null; an id or an enum as what it is stored as.</summary>
    public void Add(params object?[] values)
    {
        if (values.Length != columns.Length)
            throw new ArgumentException($"{table} has {columns.Length} columns here, not {values.Length}.", nameof(values));
        _rows.Add(values);
    }

    public async Task Flush(CancellationToken cancel = default)
    {
        if (_rows.Count == 0)
            return;
        if (db.IsSqlite())
            Insert();
        else
            await Unnest(cancel);
        _rows.Clear();
    }

    private string Columns => string.Join(", ", columns.Select(c => $"\"{c.Column}\""));

    private void Insert()
    {
        using var command = (SqliteCommand)Command($"insert into \"{table}\" ({Columns}) values ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})");
        for (var i = 0; i < columns.Length; i++)
            command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = OnSqlite(row[i]);
            command.ExecuteNonQuery();
        }
    }

    private async Task Unnest(CancellationToken cancel)
    {
        var selected = string.Join(", ", columns.Select((c, i) => c.Type == BulkType.TsVector ? $"c{i}::tsvector" : $"c{i}"));
        var arrays = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        var names = string.Join(", ", columns.Select((_, i) => $"c{i}"));
        await using var command = (NpgsqlCommand)Command($"insert into \"{table}\" ({Columns}) select {selected} from unnest({arrays}) as rows({names})");
        for (var i = 0; i < columns.Length; i++)
            command.Parameters.Add(new NpgsqlParameter($"p{i}", NpgsqlDbType.Array | OnPostgres(columns[i].Type)) { Value = Array(i) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private object Array(int column)
    {
        var values = _rows.Select(r => r[column]);
        return columns[column].Type switch
        {
            BulkType.Id => values.Select(v => (Guid?)v).ToArray(),
            BulkType.Moment => values.Select(v => (DateTimeOffset?)v).ToArray(),
            BulkType.Int => values.Select(v => v is null ? null : (int?)Convert.ToInt32(v, null)).ToArray(),
            BulkType.Long => values.Select(v => (long?)v).ToArray(),
            BulkType.Bool => values.Select(v => (bool?)v).ToArray(),
            _ => values.Select(v => (string?)v).ToArray(),
        };
    }

    private static NpgsqlDbType OnPostgres(BulkType type) =>
        type switch
        {
            BulkType.Id => NpgsqlDbType.Uuid,
            BulkType.Moment => NpgsqlDbType.TimestampTz,
            BulkType.Int => NpgsqlDbType.Integer,
            BulkType.Long => NpgsqlDbType.Bigint,
            BulkType.Bool => NpgsqlDbType.Boolean,
            _ => NpgsqlDbType.Text,
        };

    private static object OnSqlite(object? value) =>
        value switch
        {
            null => DBNull.Value,
            Guid id => id.ToString().ToUpperInvariant(), // as EF writes them
            DateTimeOffset at => at.UtcTicks,
            Enum e => Convert.ToInt32(e, null),
            _ => value,
        };

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}

public enum BulkType
{
    Id,
    Text,
    Moment,
    Int,
    Long,
    Bool,

    /// <summary>PostgreSQL only: a tsvector's literal.</summary>
    TsVector,
}
