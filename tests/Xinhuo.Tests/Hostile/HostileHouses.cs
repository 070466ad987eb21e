using System.Runtime.CompilerServices;

namespace Xinhuo.Tests.Hostile;

/// <summary>The same house for all hostile texts of one engine, apart from the other tests: hundreds of strange groups live here.</summary>
public static class HostileHouses
{
    public const string Sqlite = "hostile texts on SQLite";
    public const string Postgres = "hostile texts on PostgreSQL";

    private static readonly ConditionalWeakTable<App, List<Visitor>> Crowds = [];

    /// <summary>The same twenty people for all tests of a house, so that one page shows what all of them typed.</summary>
    internal static async Task<IReadOnlyList<Visitor>> Crowd(this App app)
    {
        var crowd = Crowds.GetOrCreateValue(app);
        while (crowd.Count < 20)
            crowd.Add(await Given.Member(app, "客"));
        return crowd;
    }
}

[CollectionDefinition(HostileHouses.Sqlite)]
public sealed class HostileSqlite : ICollectionFixture<SqliteApp>;

[CollectionDefinition(HostileHouses.Postgres)]
public sealed class HostilePostgres : ICollectionFixture<PostgresApp>;
