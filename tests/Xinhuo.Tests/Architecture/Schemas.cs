using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xinhuo.Platform.Data;

namespace Xinhuo.Tests.Architecture;

/// <summary>Reads a database's schema as a set of facts, one a line, so that two can be compared both ways.</summary>
internal static class Schemas
{
    /// <summary>What stands outside the model on purpose: the search index, and EF's own history.</summary>
    private static readonly string[] Outside = ["Search", "Migrations", "__EF", "sqlite_"];

    /// <summary>What no model can say, and a test of its own holds: that no two bookings hold one thing.</summary>
    private const string Unsaid = "NoTwoHold";

    public static async Task<Made> Sqlite(Func<XinhuoDb, Task> make)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var options = new DbContextOptionsBuilder<XinhuoDb>()
            .UseSqlite(connection, o => o.MigrationsHistoryTable("Migrations"))
            .ConfigureWarnings(w => w.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning))
            .Options;
        var db = new XinhuoDb(options);
        await make(db);
        return new Made(db, connection);
    }

    public static async Task<Made> PostgresMeant()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("XINHUO_TEST_POSTGRES"))
        {
            Database = $"meant_{Guid.CreateVersion7():N}",
            Pooling = false,
        };
        var db = new XinhuoDb(new DbContextOptionsBuilder<XinhuoDb>().UseNpgsql(server.ToString()).Options);
        await db.Database.EnsureCreatedAsync();
        return new Made(db, null);
    }

    public static async Task<HashSet<string>> OfSqlite(XinhuoDb db)
    {
        var facts = new HashSet<string>();
        foreach (
            var (name, table, sql) in await db
                .Database.SqlQuery<SqliteObject>($"select name, tbl_name as \"table\", sql from sqlite_master where sql is not null")
                .ToListAsync()
        )
        {
            if (Outside.Any(o => table.StartsWith(o, StringComparison.Ordinal)) || name.StartsWith(Unsaid, StringComparison.Ordinal))
                continue;
            if (!sql.StartsWith("CREATE TABLE", StringComparison.OrdinalIgnoreCase))
                facts.Add(Fold(sql));
            else
                foreach (var part in Parts(sql))
                    facts.Add($"{table}: {Fold(part)}");
        }
        return facts;
    }

    public static async Task<HashSet<string>> OfPostgres(XinhuoDb db)
    {
        var facts = await db
            .Database.SqlQuery<string>(
                $"""
                select table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || ' ' || is_nullable || coalesce(' ' || column_default, '') || ' ' || is_identity as "Value"
                  from information_schema.columns where table_schema = 'public'
                union all select indexdef from pg_indexes where schemaname = 'public'
                union all select c.conrelid::regclass::text || ': ' || conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = 'public'
                """
            )
            .ToListAsync();
        return
        [
            .. facts.Where(f =>
                !f.Contains(Unsaid, StringComparison.Ordinal)
                && !Outside.Any(o =>
                    f.StartsWith(o, StringComparison.Ordinal)
                    || f.StartsWith($"\"{o}", StringComparison.Ordinal)
                    || f.Contains($"public.\"{o}", StringComparison.Ordinal)
                )
            ),
        ];
    }

    /// <summary>The body of CREATE TABLE, cut at its top-level commas.</summary>
    private static IEnumerable<string> Parts(string sql)
    {
        var (depth, start) = (0, sql.IndexOf('(', StringComparison.Ordinal) + 1);
        for (var i = start; i < sql.Length; i++)
        {
            if (sql[i] == '(')
                depth++;
            else if (sql[i] == ')' && --depth < 0 || sql[i] == ',' && depth == 0)
            {
                yield return sql[start..i];
                start = i + 1;
                if (depth < 0)
                    yield break;
            }
        }
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record SqliteObject(string Name, string Table, string Sql);

    internal sealed record Made(XinhuoDb Db, SqliteConnection? Connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Connection is null)
                await Db.Database.EnsureDeletedAsync();
            await Db.DisposeAsync();
            if (Connection is not null)
                await Connection.DisposeAsync();
        }
    }
}
