using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Tests.Support;

/// <summary>
/// The whole program under test, on a real database of its own, with a clock the test moves. The courier does not run by itself:
/// <see cref="Settle"/> carries what is due, so that a test knows when everybody has heard.
/// </summary>
public abstract class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xinhuo-test-").FullName;

    public FakeClock Clock { get; init; } = new();

    /// <summary>What a test adds to the program: a listener or a routine of its own, a mail server that refuses.</summary>
    public Action<IServiceCollection>? Also { get; init; }

    /// <summary>Settings of this program alone ("Smtp:Host").</summary>
    public Dictionary<string, string> With { get; init; } = [];

    public string Folder => _folder;

    public abstract bool OnPostgres { get; }

    public Acts Acts => Services.GetRequiredService<Acts>();

    public CommunityClock Time => Services.GetRequiredService<CommunityClock>();

    protected abstract string? ConnectionString { get; }

    public virtual async ValueTask InitializeAsync()
    {
        await Prepare();
        _ = Services;
    }

    /// <summary>Carries all happenings to all listeners.</summary>
    public Task<int> Settle() => Services.GetRequiredService<Courier>().CarryAll();

    /// <summary>Looks into the database.</summary>
    public async Task<T> Read<T>(Func<XinhuoDb, Task<T>> look)
    {
        await using var db = Services.GetRequiredService<ReadingDbs>().Create();
        return await look(db);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Clear();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected virtual Task Prepare() => Task.CompletedTask;

    protected virtual Task Clear() => Task.CompletedTask;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("XINHUO_DATA", _folder);
        builder.UseSetting("ConnectionStrings:Xinhuo", ConnectionString ?? "");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // The server in memory knows no sizes of requests, and says so each time.
        foreach (var loud in (string[])["Mvc.Filters.RequestSizeLimitFilter", "Routing.EndpointRoutingMiddleware"])
            builder.UseSetting($"Logging:LogLevel:Microsoft.AspNetCore.{loud}", "Error");
        // Tests press faster than people; those of the pace set their own.
        foreach (var pace in (string[])["PostsPerMinute", "PressesPerMinute", "LinesPerMinute", "UploadsPerHour"])
            builder.UseSetting($"Pace:{pace}", "0");
        builder.UseSetting("Pace:Newcomers", "false");
        foreach (var (key, value) in With)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // Slow hashes protect real passwords; hundreds of test people would only wait for them.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 10);
            foreach (
                var own in services
                    .Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is { } f && IsOurs(f.Method.ReturnType))
                    .ToList()
            )
                services.Remove(own);
            Also?.Invoke(services);
        });
    }

    private static bool IsOurs(Type type) => type == typeof(Courier) || type == typeof(RoutineKeeper) || type == typeof(Xinhuo.Notices.Pushing.SendPushes);
}

public sealed class SqliteApp : App
{
    public override bool OnPostgres => false;

    protected override string? ConnectionString => null;

    protected override Task Prepare() => Templates.CopySqlite(Folder);
}

/// <summary>On a database of its own in the PostgreSQL that <c>bin/test</c> starts and names in XINHUO_TEST_POSTGRES.</summary>
public sealed class PostgresApp : App
{
    private readonly string _database = $"test_{Guid.CreateVersion7():N}";

    /// <summary>Another host on the same database, as a second process would be. The first one drops it.</summary>
    public PostgresApp? SharesWith { get; init; }

    public override bool OnPostgres => true;

    public string Connection => ConnectionString;

    protected override string ConnectionString =>
        SharesWith?.ConnectionString ?? new NpgsqlConnectionStringBuilder(Cluster) { Database = _database }.ToString();

    private static string Cluster =>
        Environment.GetEnvironmentVariable("XINHUO_TEST_POSTGRES")
        ?? throw new InvalidOperationException("XINHUO_TEST_POSTGRES is not set: run the tests through bin/test, which starts a PostgreSQL for them.");

    protected override async Task Prepare()
    {
        if (SharesWith is null)
            await OnServer($"create database {_database} template {await Templates.OnPostgres} strategy file_copy");
    }

    protected override async Task Clear()
    {
        if (SharesWith is not null)
            return;
        NpgsqlConnection.ClearAllPools();
        await OnServer($"drop database if exists {_database} with (force)");
    }

    /// <summary>An empty database for processes of their own; dropped when disposed.</summary>
    internal static async Task<EmptyDatabase> Empty(string kind = "test")
    {
        var name = $"{kind}_{Guid.CreateVersion7():N}";
        await OnServer($"create database {name}");
        return new EmptyDatabase(name, new NpgsqlConnectionStringBuilder(Cluster) { Database = name, Pooling = false }.ToString());
    }

    internal sealed record EmptyDatabase(string Name, string Connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await OnServer($"drop database if exists {Name} with (force)");
    }

    internal static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Cluster);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>
/// Every test that touches data runs on both engines: write the tests in an abstract class that takes an <see cref="App"/>, and derive it twice,
/// <c>[Collection(Engines.Sqlite)] … OnSqlite(SqliteApp app)</c> and <c>[Collection(Engines.Postgres)] … OnPostgres(PostgresApp app)</c>.
/// </summary>
public static class Engines
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
}

[CollectionDefinition(Engines.Sqlite)]
public sealed class SqliteCollection : ICollectionFixture<SqliteApp>;

[CollectionDefinition(Engines.Postgres)]
public sealed class PostgresCollection : ICollectionFixture<PostgresApp>;
