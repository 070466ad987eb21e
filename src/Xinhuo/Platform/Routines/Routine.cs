using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Routines;

/// <summary>Work that is due once a period: "2026-11-21" for a daily one. A server that was down catches up when it is back.</summary>
public interface IRoutine
{
    string Name { get; }

    /// <summary>The key of the words that tell a host what it does.</summary>
    string Word { get; }

    /// <summary>The period that <paramref name="local"/> (the community's time) falls in. The same key is never run to its end twice.</summary>
    string PeriodOf(DateTimeOffset local);

    Task Run(string period, CancellationToken cancel);
}

/// <summary>The row that says a routine has been taken up for a period, and when it was done.</summary>
public sealed class RoutineRun
{
    public required string Routine { get; init; }
    public required string Period { get; init; }
    public required DateTimeOffset LeasedUntil { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<RoutineRun>
    {
        public void Configure(EntityTypeBuilder<RoutineRun> run)
        {
            run.ToTable("RoutineRuns").HasKey(r => new { r.Routine, r.Period });
            run.Property(r => r.Routine).HasMaxLength(100);
            run.Property(r => r.Period).HasMaxLength(40);
        }
    }
}

/// <summary>Looks every half minute which routines are due, claims a period by its unique row, and runs it.</summary>
public sealed class RoutineKeeper(
    IServiceScopeFactory scopes,
    Acts acts,
    ReadingDbs reading,
    CommunityClock clock,
    Localization.CommunityZone zone,
    ILogger<RoutineKeeper> log
) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);
    private const int MostTries = 5;

    /// <summary>No period is shorter; after a longer absence than this, what is older is let go.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromHours(1),
        LongestAway = TimeSpan.FromDays(62);

    /// <summary>Runs what is due now, and says how many ran to their end. For tests and the keeper itself.</summary>
    public async Task<int> RunDue(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ran = 0;
        foreach (var (routine, period) in await Due(scope.ServiceProvider.GetServices<IRoutine>(), cancel))
        {
            if (!await Claim(routine.Name, period, cancel))
                continue;
            string? error = null;
            try
            {
                await routine.Run(period, cancel);
                ran++;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogError(e, "The routine {Routine} failed for {Period}.", routine.Name, period);
                error = e.ToString();
            }
            await Close(routine.Name, period, error, cancel);
        }
        return ran;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            try
            {
                await RunDue(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The keeper of routines stumbled.");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>The present period, and before it those that passed unserved: left failing, or while the server was down.</summary>
    private async Task<IReadOnlyList<(IRoutine Routine, string Period)>> Due(IEnumerable<IRoutine> routines, CancellationToken cancel)
    {
        var (now, due) = (clock.Now, new List<(IRoutine, string)>());
        await using var db = reading.Create();
        foreach (var routine in routines)
        {
            var runs = db.Set<RoutineRun>().Where(r => r.Routine == routine.Name);
            var failing = await runs.Where(r => r.DoneAt == null && r.LeasedUntil <= now && r.Attempts < MostTries)
                .OrderBy(r => r.Period)
                .Select(r => r.Period)
                .ToListAsync(cancel);
            var last = await runs.MaxAsync(r => (DateTimeOffset?)r.LeasedUntil, cancel) - Lease ?? now;
            for (var at = last > now - LongestAway ? last : now - LongestAway; at < now; at += Step)
                failing.Add(routine.PeriodOf(zone.Local(at)));
            due.AddRange(failing.Append(routine.PeriodOf(zone.Local(now))).Distinct().Select(period => (routine, period)));
        }
        return due;
    }

    private async Task<bool> Claim(string routine, string period, CancellationToken cancel)
    {
        try
        {
            return await acts.Run(
                async db =>
                {
                    var now = clock.Now;
                    var run = await db.Set<RoutineRun>().AsTracking().SingleOrDefaultAsync(r => r.Routine == routine && r.Period == period, cancel);
                    if (run is null)
                        db.Add(
                            run = new RoutineRun
                            {
                                Routine = routine,
                                Period = period,
                                LeasedUntil = now + Lease,
                                Attempts = 1,
                            }
                        );
                    else if (run.DoneAt is not null || run.LeasedUntil > now || run.Attempts >= MostTries)
                        return false;
                    else
                        (run.LeasedUntil, run.Attempts) = (now + Lease, run.Attempts + 1);
                    await db.SaveChangesAsync(cancel);
                    return true;
                },
                cancel
            );
        }
        catch (DbUpdateException)
        {
            return false; // another process was first
        }
    }

    private Task Close(string routine, string period, string? error, CancellationToken cancel) =>
        acts.Run(
            async db =>
            {
                var run = await db.Set<RoutineRun>().AsTracking().SingleAsync(r => r.Routine == routine && r.Period == period, cancel);
                run.Error = error;
                if (error is null)
                    run.DoneAt = clock.Now;
            },
            cancel
        );
}
