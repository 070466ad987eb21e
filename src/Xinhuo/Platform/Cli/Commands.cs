using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Platform.Cli;

/// <summary><c>xinhuo migrate</c>: brings the schema up to date; safe to run from several places at once.</summary>
internal sealed class MigrateCommand : ICommand
{
    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within)
    {
        var command = new Command("migrate", "Bring the database up to date.");
        command.SetAction((_, cancel) => within(async (services, c) =>
        {
            var applied = await services.GetRequiredService<Migrator>().Run(c);
            await Console.Out.WriteLineAsync(applied ? "The database is up to date now." : "The database was up to date.");
            return 0;
        }, cancel));
        return command;
    }
}

/// <summary><c>xinhuo doctor</c>: what an operator asks first when something seems wrong.</summary>
internal sealed class DoctorCommand : ICommand
{
    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within)
    {
        var command = new Command("doctor", "Say how the house is: database, outbox, parked happenings, disk.");
        command.SetAction((_, cancel) => within(async (services, c) =>
        {
            var database = services.GetRequiredService<Database>();
            var folder = services.GetRequiredService<DataFolder>();
            var db = services.GetRequiredService<XinhuoDb>();
            var pending = (await db.Database.GetPendingMigrationsAsync(c)).ToList();
            Console.WriteLine($"database   {(database.IsPostgres ? "PostgreSQL" : "SQLite")}, {(pending.Count == 0 ? "up to date" : $"{pending.Count} migrations pending: run 'xinhuo migrate'")}");
            if (pending.Count == 0)
            {
                Console.WriteLine($"happenings {await db.Set<HappeningRow>().LongCountAsync(c)} recorded, {await db.Set<OutboxRow>().LongCountAsync(c)} waiting for a listener");
                var parked = await db.Set<Receipt>().Where(r => r.ParkedAt != null).OrderByDescending(r => r.ParkedAt).Take(10).ToListAsync(c);
                foreach (var receipt in parked)
                    Console.WriteLine($"parked     {receipt.Listener} could not hear {receipt.HappeningId}: {receipt.Error?.Split('\n')[0]}");
            }
            Console.WriteLine($"data       {folder.Path}, {new DriveInfo(folder.Path).AvailableFreeSpace / (1 << 30)} GiB free");
            return pending.Count == 0 ? 0 : 1;
        }, cancel));
        return command;
    }
}
