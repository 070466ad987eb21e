using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Xinhuo.Platform.Data;

[assembly: AssemblyFixture(typeof(Xinhuo.Tests.Support.Templates))]

namespace Xinhuo.Tests.Support;

/// <summary>
/// A migrated, empty database of each engine, made once in a run: each test's own is a copy, because making its hundred tables anew took most of a test's time.
/// That migrations work from nothing has tests of its own.
/// </summary>
public sealed class Templates : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqlite);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgres);

    /// <summary>The name of a database that nobody is connected to, for "create database … template".</summary>
    internal static Task<string> OnPostgres => Postgres.Value;

    /// <summary>Puts a copy into a data folder.</summary>
    internal static async Task CopySqlite(string folder) => File.Copy(Path.Combine(await Sqlite.Value, "xinhuo.db"), Path.Combine(folder, "xinhuo.db"));

    public async ValueTask DisposeAsync()
    {
        if (Sqlite.IsValueCreated)
            Directory.Delete(await Sqlite.Value, recursive: true);
        if (Postgres.IsValueCreated)
            await PostgresApp.OnServer($"drop database if exists {await Postgres.Value} with (force)");
    }

    private static async Task<string> MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("xinhuo-template-").FullName;
        await Migrate(null, folder);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "xinhuo.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand("pragma wal_checkpoint(truncate)", connection);
        await command.ExecuteNonQueryAsync();
        return folder;
    }

    private static async Task<string> MakePostgres()
    {
        var empty = await PostgresApp.Empty("template");
        var folder = Directory.CreateTempSubdirectory("xinhuo-template-").FullName;
        await Migrate(empty.Connection, folder);
        Directory.Delete(folder, recursive: true);
        return empty.Name;
    }

    private static async Task Migrate(string? connection, string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("XINHUO_DATA", folder), new("ConnectionStrings:Xinhuo", connection)]).Build();
        var data = new DataFolder(configuration);
        await using var database = new Database(configuration, data);
        await new Migrator(database, data).Run();
    }
}
