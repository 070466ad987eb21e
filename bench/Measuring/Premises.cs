using Microsoft.Data.Sqlite;
using Npgsql;
using Xinhuo.Bench.Filling;

namespace Xinhuo.Bench.Measuring;

/// <summary>A copy of the filled community to measure on: a data folder, and on PostgreSQL a database.</summary>
internal sealed record Premises(string Folder, string? Postgres, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The database's first process, where it has one.</summary>
    public int? Postmaster { get; init; }

    public static async Task<Premises> Prepare(Asked asked, string engine)
    {
        var stamp = Fill.Stamp(asked.Size);
        var kept = Path.Combine(asked.Folder, $"{engine}-{stamp}");
        var folder = Path.Combine(asked.Folder, $"run-{engine}");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(kept);
        if (engine == "sqlite")
        {
            await Fill.Run(asked with { Folder = kept, Postgres = null });
            SqliteConnection.ClearAllPools();
            File.Copy(Path.Combine(kept, "xinhuo.db"), Path.Combine(folder, "xinhuo.db"));
            return Of(asked, folder, null);
        }
        var (filled, run) = ($"bench_{stamp}", "bench_run");
        await OnServer(
            asked,
            async execute =>
            {
                if (!await execute($"select 1 from pg_database where datname = '{filled}'"))
                    await execute($"create database {filled}");
            }
        );
        await Fill.Run(asked with { Folder = kept, Postgres = Named(asked, filled) });
        NpgsqlConnection.ClearAllPools();
        await OnServer(
            asked,
            async execute =>
            {
                await execute($"drop database if exists {run} with (force)");
                await execute($"create database {run} template {filled}");
                await execute("checkpoint");
            }
        );
        return Of(asked, folder, Named(asked, run)) with
        {
            Postmaster = int.Parse(
                File.ReadLines(Path.Combine(asked.Folder, "postgres", "data", "postmaster.pid")).First(),
                System.Globalization.CultureInfo.InvariantCulture
            ),
        };
    }

    /// <summary>
    /// The same community for the other side: on SQLite a file of its own, since two programs on one file would wait for each other's locks, which
    /// no house ever does. PostgreSQL is made for several.
    /// </summary>
    public Premises Twin()
    {
        if (Postgres is not null)
            return this;
        SqliteConnection.ClearAllPools();
        var twin = Folder + "-by-hand";
        if (Directory.Exists(twin))
            Directory.Delete(twin, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(twin, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return this with
        {
            Folder = twin,
            Environment = new Dictionary<string, string>(Environment) { ["XINHUO_DATA"] = twin },
        };
    }

    private static Premises Of(Asked asked, string folder, string? postgres) =>
        new(
            folder,
            postgres,
            new Dictionary<string, string>
            {
                ["XINHUO_DATA"] = folder,
                ["ConnectionStrings__Xinhuo"] = postgres ?? "",
                ["ASPNETCORE_WEBROOT"] = Path.Combine(Path.GetDirectoryName(asked.App)!, "wwwroot"),
                ["prepared"] = Path.Combine(folder, "prepared-pages"),
                ["DOTNET_TieredPGO"] = "1",
                // Sixty-four members reply as thousands would: the pace of one is not what is measured.
                ["Pace__PostsPerMinute"] = "0",
                ["Pace__LinesPerMinute"] = "0",
                ["Pace__Newcomers"] = "false",
            }
        );

    private static string Named(Asked asked, string database) =>
        new NpgsqlConnectionStringBuilder(asked.Postgres ?? throw new InvalidOperationException("bin/bench starts a PostgreSQL and names it."))
        {
            Database = database,
            MaxPoolSize = 40,
        }.ToString();

    private static async Task OnServer(Asked asked, Func<Func<string, Task<bool>>, Task> work)
    {
        await using var connection = new NpgsqlConnection(asked.Postgres);
        await connection.OpenAsync();
        await work(async sql =>
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
            return await command.ExecuteScalarAsync() is not null;
        });
    }
}
