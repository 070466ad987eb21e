using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Platform.Data;

/// <summary>Settings: one's own change at once, another process's within seconds, a refused one never.</summary>
public abstract class SettingsTests(App app)
{
    private Settings Settings => app.Services.GetRequiredService<Settings>();

    [Fact]
    public async Task A_change_is_seen_at_once_and_can_be_taken_back()
    {
        Settings["test.colour"].ShouldBeNull();
        await app.Acts.Run(db => Settings.Set(db, "test.colour", "#224466"));
        Settings["test.colour"].ShouldBe("#224466");
        await app.Acts.Run(db => Settings.Set(db, "test.colour", null));
        Settings["test.colour"].ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_change_is_no_change()
    {
        await app.Acts.Run<Outcome<Nothing>>(async db =>
        {
            await Settings.Set(db, "test.refused", "x");
            return Refusal.NotFound;
        });
        Settings["test.refused"].ShouldBeNull();
    }

    [Fact]
    public async Task A_process_that_hears_nothing_sees_it_within_seconds()
    {
        var elsewhere = ActivatorUtilities.CreateInstance<Settings>(app.Services, new LiveHub());
        elsewhere["test.far"].ShouldBeNull();
        await app.Acts.Run(db => Settings.Set(db, "test.far", "x"));
        elsewhere["test.far"].ShouldBeNull();
        app.Clock.Pass(TimeSpan.FromSeconds(6));
        elsewhere["test.far"].ShouldBe("x");
    }
}

[Collection(Engines.Sqlite)]
public sealed class SettingsTestsOnSqlite(SqliteApp app) : SettingsTests(app);

[Collection(Engines.Postgres)]
public sealed class SettingsTestsOnPostgres(PostgresApp app) : SettingsTests(app)
{
    private readonly PostgresApp _here = app;

    [Fact]
    public async Task Another_process_hears_of_it_at_once()
    {
        await using var there = new PostgresApp { SharesWith = _here, Clock = _here.Clock };
        await there.InitializeAsync();
        var elsewhere = there.Services.GetRequiredService<Settings>();
        elsewhere["test.near"].ShouldBeNull();

        await _here.Acts.Run(db => _here.Services.GetRequiredService<Settings>().Set(db, "test.near", "x"));

        for (var tries = 0; elsewhere["test.near"] is null; tries++)
        {
            tries.ShouldBeLessThan(100, "the other process was not heard");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
