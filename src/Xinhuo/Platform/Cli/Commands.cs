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
        command.SetAction(
            (_, cancel) =>
                within(
                    async (services, c) =>
                    {
                        var applied = await services.GetRequiredService<Migrator>().Run(c);
                        await Console.Out.WriteLineAsync(applied ? "The database is up to date now." : "The database was up to date.");
                        return 0;
                    },
                    cancel
                )
        );
        return command;
    }
}

/// <summary><c>xinhuo doctor</c>: what an operator asks first when something seems wrong.</summary>
internal sealed class DoctorCommand : ICommand
{
    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within)
    {
        var command = new Command("doctor", "Say how the house is: database, outbox, parked happenings, disk.");
        command.SetAction(
            (_, cancel) =>
                within(
                    async (services, c) =>
                    {
                        var health = services.GetRequiredService<HouseHealth>();
                        var db = services.GetRequiredService<XinhuoDb>();
                        var pending = (await db.Database.GetPendingMigrationsAsync(c)).ToList();
                        Console.WriteLine(
                            $"database   {health.Engine}, {(pending.Count == 0 ? "up to date" : $"{pending.Count} migrations pending: run 'xinhuo migrate'")}"
                        );
                        if (pending.Count == 0)
                        {
                            var (waiting, _) = await HouseHealth.Queue(db);
                            Console.WriteLine($"happenings {await db.Set<HappeningRow>().LongCountAsync(c)} recorded, {waiting} waiting for a listener");
                            foreach (var stuck in await Parked.Newest(db, 10))
                                Console.WriteLine($"parked     {stuck.Listener} could not hear {stuck.Verb} {stuck.Happening} ({stuck.At:u}): {stuck.Why}");
                            if (await Parked.Count(db) is > 0 and var parked)
                                Console.WriteLine($"parked     {parked} in all: mend the cause, then run 'xinhuo unpark'");
                        }
                        Console.WriteLine($"data       {health.Folder}, {health.FreeBytes / (1 << 30)} GiB free");
                        return pending.Count == 0 ? 0 : 1;
                    },
                    cancel
                )
        );
        return command;
    }
}

/// <summary><c>xinhuo unpark</c>: sends what was parked round again, after its cause is mended.</summary>
internal sealed class UnparkCommand : ICommand
{
    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within)
    {
        var command = new Command("unpark", "Give parked happenings a fresh set of tries.");
        command.SetAction(
            (_, cancel) =>
                within(
                    async (services, c) =>
                    {
                        var now = services.GetRequiredService<CommunityClock>().Now;
                        var again = await services.GetRequiredService<Acts>().Run(db => Parked.SendAgain(db, now), c);
                        await Console.Out.WriteLineAsync($"{again} sent round again: the running server carries them within a second.");
                        return 0;
                    },
                    cancel
                )
        );
        return command;
    }
}
