using Microsoft.Data.Sqlite;
using Xinhuo.Imports.Staging;

namespace Xinhuo.Imports.Settling;

/// <summary>Reads a staged table in pieces, each small enough for one short transaction.</summary>
internal static class Chunks
{
    public static IEnumerable<List<T>> Of<T>(StagingArea area, string sql, Func<SqliteDataReader, T> row, int size)
    {
        using var command = area.Command(sql);
        using var reader = command.ExecuteReader();
        var chunk = new List<T>(size);
        while (reader.Read())
        {
            chunk.Add(row(reader));
            if (chunk.Count < size)
                continue;
            yield return chunk;
            chunk = new List<T>(size);
        }
        if (chunk.Count > 0)
            yield return chunk;
    }

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset? Moment(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset At(this SqliteDataReader reader, int column) => new(reader.GetInt64(column), TimeSpan.Zero);
}
