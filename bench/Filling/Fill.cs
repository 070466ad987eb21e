using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform.Data;

namespace Xinhuo.Bench.Filling;

/// <summary>
/// Makes the generated community, the same one each time, through the program's own door and schema. Made once and kept: what is measured
/// works on a copy. The name of what is kept changes with the size, the recipe and the schema.
/// </summary>
internal static class Fill
{
    private const int Recipe = 3;

    /// <summary>Fills a folder (SQLite) or a database (PostgreSQL). Prints nothing where it is filled already.</summary>
    public static async Task<int> Run(Asked asked)
    {
        await using var house = await House.Open(asked.Folder, asked.Postgres);
        await using (var db = house.Read())
            if (await db.Database.SqlQuery<int>($"""select count(*) as "Value" from "Settings" where "Key" = 'bench.filled'""").SingleAsync() > 0)
                return 0;
        var plan = Plan.Make(asked.Size);
        await new FillPeople(house.Acts, plan).Run();
        await new FillTalk(house.Acts, plan).Run();
        await new FillMarks(house.Acts, plan).Run();
        await house.Acts.Run(db => db.Database.ExecuteSqlAsync($"""insert into "Settings" ("Key", "Value") values ('bench.filled', 'yes')"""));
        await Settle(house, asked.Folder);
        return 0;
    }

    /// <summary>What the name of a kept database ends with.</summary>
    public static string Stamp(Size size)
    {
        var migrations = typeof(XinhuoDb)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetCustomAttributes(typeof(Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute), false)
                    .Cast<Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute>()
            )
            .Select(m => m.Id)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Recipe} {size.Name} {string.Join(' ', migrations)}")))[..12];
    }

    /// <summary>Statistics as a database has them after a night, and no log left to be written back.</summary>
    private static async Task Settle(House house, string folder)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XinhuoDb>();
        db.Database.SetCommandTimeout(600);
        if (db.IsPostgres())
            await db.Database.ExecuteSqlRawAsync("vacuum analyze");
        else
            await db.Database.ExecuteSqlRawAsync("analyze; pragma wal_checkpoint(truncate);");
    }
}
