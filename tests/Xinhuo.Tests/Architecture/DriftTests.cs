using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xinhuo.Platform.Data;

namespace Xinhuo.Tests.Architecture;

/// <summary>Drift guard: the schema that the hand-written migrations build is the schema that the model means, on both engines.</summary>
public sealed class DriftTests
{
    [Fact]
    public async Task On_SQLite_the_migrated_schema_is_the_models()
    {
        var (migrated, meant) = await OnSqlite("");
        migrated.Except(meant).ShouldBeEmpty("in the migrations, not in the model");
        meant.Except(migrated).ShouldBeEmpty("in the model, not in the migrations");
        meant.Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_planted_drift_is_seen_on_SQLite()
    {
        var (migrated, meant) = await OnSqlite("alter table \"Members\" add column \"Planted\" TEXT");
        migrated.Except(meant).ShouldContain(fact => fact.Contains("Planted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_PostgreSQL_the_migrated_schema_is_the_models()
    {
        var (migrated, meant) = await OnPostgres("");
        migrated.Except(meant).ShouldBeEmpty("in the migrations, not in the model");
        meant.Except(migrated).ShouldBeEmpty("in the model, not in the migrations");
        meant.Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_planted_drift_is_seen_on_PostgreSQL()
    {
        var (migrated, meant) = await OnPostgres("alter table \"Members\" alter column \"Name\" type varchar(99)");
        migrated.Except(meant).ShouldContain(fact => fact.Contains("99", StringComparison.Ordinal));
    }

    private static async Task<(HashSet<string> Migrated, HashSet<string> Meant)> OnSqlite(string planted)
    {
        await using var one = await Schemas.Sqlite(db => db.Database.MigrateAsync());
        await using var other = await Schemas.Sqlite(db => db.Database.EnsureCreatedAsync());
        if (planted != "")
            await one.Db.Database.ExecuteSqlRawAsync(planted);
        return (await Schemas.OfSqlite(one.Db), await Schemas.OfSqlite(other.Db));
    }

    private static async Task<(HashSet<string> Migrated, HashSet<string> Meant)> OnPostgres(string planted)
    {
        await using var one = new PostgresApp();
        await one.InitializeAsync();
        await using var other = await Schemas.PostgresMeant();
        if (planted != "")
            await one.Acts.Run(db => db.Database.ExecuteSqlRawAsync(planted));
        return (await one.Read(Schemas.OfPostgres), await Schemas.OfPostgres(other.Db));
    }
}
