using Microsoft.Data.Sqlite;

namespace Xinhuo.Imports.Staging;

/// <summary>One prepared insert into a staging table. A key that is there already is left alone and said so.</summary>
internal sealed class StagingTable : IDisposable
{
    private readonly SqliteCommand _insert;

    public StagingTable(SqliteConnection connection, string table, params string[] columns)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = $"insert or ignore into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < columns.Length; i++)
            _insert.Parameters.Add(new SqliteParameter($"$p{i}", null));
    }

    /// <summary>False: a row with this key stands there already.</summary>
    public bool Add(params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            _insert.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset at => at.UtcTicks,
                bool yes => yes ? 1 : 0,
                var value => value,
            };
        return _insert.ExecuteNonQuery() == 1;
    }

    public void Dispose() => _insert.Dispose();
}
