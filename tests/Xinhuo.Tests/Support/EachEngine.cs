namespace Xinhuo.Tests.Support;

/// <summary>
/// For tests that add to the program or leave nothing whole behind them: each test starts a program of its own on a fresh database.
/// Derive twice and say which engine.
/// </summary>
public abstract class OnEachEngine(bool postgres) : IAsyncDisposable
{
    private readonly List<App> _started = [];

    protected bool OnPostgres => postgres;

    protected async Task<App> Start(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? also = null, Dictionary<string, string>? with = null)
    {
        App app = postgres ? new PostgresApp { Also = also, With = with ?? [] } : new SqliteApp { Also = also, With = with ?? [] };
        _started.Add(app);
        await app.InitializeAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _started)
            await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
