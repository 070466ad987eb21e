using Microsoft.Data.Sqlite;
using Npgsql;

namespace Xinhuo.Tests.Platform.Data;

/// <summary>Three processes that start at once on an empty database: all come up, and the schema is made once.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task On_SQLite()
    {
        var folder = Directory.CreateTempSubdirectory("xinhuo-migrate-").FullName;
        try
        {
            await Three(folder, null);
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "xinhuo.db")};Pooling=False");
            await connection.OpenAsync();
            await using var command = new SqliteCommand("select count(*) from \"Migrations\"", connection);
            ((long)(await command.ExecuteScalarAsync())!).ShouldBeGreaterThan(5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task On_PostgreSQL()
    {
        var folder = Directory.CreateTempSubdirectory("xinhuo-migrate-").FullName;
        await using var database = await PostgresApp.Empty();
        try
        {
            await Three(folder, database.Connection);
            await using var connection = new NpgsqlConnection(database.Connection);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("select count(*) from \"Migrations\"", connection);
            ((long)(await command.ExecuteScalarAsync())!).ShouldBeGreaterThan(5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Three(string folder, string? connection)
    {
        var houses = Enumerable.Range(0, 3).Select(_ => ChildHouse.Run(folder, connection, "migrate")).ToList();
        try
        {
            foreach (var house in houses)
                (await house.Ends()).ShouldSatisfyAllConditions(end => end.Code.ShouldBe(0, end.Output));
        }
        finally
        {
            houses.ForEach(h => h.Dispose());
        }
    }
}
