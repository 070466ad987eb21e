using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Platform.Data;

/// <summary>How the house is, for hosts and operators who wonder why something seems to stand still.</summary>
public sealed class HouseHealth(Database database, DataFolder folder)
{
    private const int MostRuns = 200;

    public static string Version { get; } =
        typeof(HouseHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [var number, .. var rest]
            ? rest is [{ Length: >= 7 } commit]
                ? $"{number} ({commit[..7]})"
                : number
            : "";

    public string Engine => database.IsPostgres ? "PostgreSQL" : "SQLite";

    public string Folder => folder.Path;

    public long FreeBytes => new DriveInfo(folder.Path).AvailableFreeSpace;

    public async Task<long> Bytes(XinhuoDb db) =>
        database.IsPostgres
            ? (await db.Database.SqlQuery<long>($"""select pg_database_size(current_database()) as "Value" """).ToListAsync())[0]
            : new[] { "xinhuo.db", "xinhuo.db-wal" }.Select(name => new FileInfo(folder.In(name))).Where(file => file.Exists).Sum(file => file.Length);

    /// <summary>What waits for a listener: how many, and since when the oldest has been due.</summary>
    public static async Task<(int Waiting, DateTimeOffset? OldestDue)> Queue(XinhuoDb db) =>
        (await db.Set<OutboxRow>().CountAsync(), await db.Set<OutboxRow>().MinAsync(o => (DateTimeOffset?)o.DueAt));

    /// <summary>The last run of each routine.</summary>
    public static async Task<IReadOnlyList<RoutineRun>> Routines(XinhuoDb db) =>
        [
            .. (await db.Set<RoutineRun>().OrderByDescending(r => r.LeasedUntil).Take(MostRuns).ToListAsync())
                .DistinctBy(r => r.Routine)
                .OrderBy(r => r.Routine, StringComparer.Ordinal),
        ];
}
