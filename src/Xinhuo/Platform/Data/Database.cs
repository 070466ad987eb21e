using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Xinhuo.Platform.Data;

/// <summary>
/// Where the data lives: a file <c>xinhuo.db</c> in the data folder, or PostgreSQL where <c>ConnectionStrings__Xinhuo</c> is set.
/// Hands out contexts for reading; writing goes through <see cref="Acts"/>.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _postgres;
    private readonly DbContextOptions<XinhuoDb> _options;

    public Database(IConfiguration configuration, DataFolder folder)
    {
        var given = configuration.GetConnectionString("Xinhuo");
        IsPostgres = !string.IsNullOrWhiteSpace(given);
        if (IsPostgres)
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(given)
            {
                ApplicationName = "xinhuo",
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 3,
            }.ToString();
            _postgres = NpgsqlDataSource.Create(ConnectionString);
        }
        else
        {
            ConnectionString = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(folder.Path, "xinhuo.db"),
                Cache = SqliteCacheMode.Private,
                // ReadingDbs and the one writer keep theirs open; a second pool behind them would hold the file open after the house closed.
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ToString();
        }
        _options = Options(null);
    }

    public bool IsPostgres { get; }

    public string ConnectionString { get; }

    internal NpgsqlDataSource Postgres => _postgres ?? throw new InvalidOperationException("This is not PostgreSQL.");

    internal KeptStatements Statements { get; } = new();

    /// <summary>
    /// On PostgreSQL the connection is given to the context, not to its options: EF keeps a model and its compiled queries, for ever, for each
    /// connection string it meets in options, and a process may meet many (each test has a database of its own).
    /// </summary>
    internal XinhuoDb CreateWriting()
    {
        var db = new XinhuoDb(_options);
        if (_postgres is not null)
            db.Database.SetDbConnection(_postgres.CreateConnection(), contextOwnsConnection: true);
        return db;
    }

    internal DbContextOptions<XinhuoDb> Options(DbConnection? connection)
    {
        var options = new DbContextOptionsBuilder<XinhuoDb>();
        if (IsPostgres)
            options.UseNpgsql(o => o.MigrationsHistoryTable("Migrations"));
        else if (connection is null)
            options.UseSqlite(ConnectionString, o => o.MigrationsHistoryTable("Migrations"));
        else
            options.UseSqlite(connection, o => o.MigrationsHistoryTable("Migrations"));
        if (!IsPostgres)
            options.AddInterceptors(Statements);
        // Hand-written migrations have no snapshot to compare with: the drift test compares schema with model instead.
        options.ConfigureWarnings(w => w.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
        options.EnableThreadSafetyChecks(false);
        return options.Options;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }
}

/// <summary>The one folder that holds all state: <c>XINHUO_DATA</c>, by default <c>data</c> where the program was started.</summary>
public sealed class DataFolder
{
    public DataFolder(IConfiguration configuration)
    {
        Path = System.IO.Path.GetFullPath(configuration["XINHUO_DATA"] ?? "data");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
