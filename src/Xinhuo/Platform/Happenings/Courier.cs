using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Happenings;

/// <summary>
/// Carries happenings to their listeners. A listener's work and its receipt are one transaction, so a crash neither loses nor doubles.
/// What fails is tried again after 2, 4, 8 … seconds; after eight tries that listener's receipt is parked with the error, and shown to operators.
/// Several processes share the work: each claims a few rows with a lease of a minute.
/// </summary>
public sealed class Courier(Acts acts, CommunityClock clock, ReadingDbs reading, Listeners listeners, ILogger<Courier> log) : BackgroundService
{
    public const int MostTries = 8;

    private const int AtOnce = 32;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly SemaphoreSlim Waking = new(0, 1);

    /// <summary>There is something to carry: called after a commit, cheap, never throws.</summary>
    public static void Wake()
    {
        if (Waking.CurrentCount == 0)
            try
            {
                Waking.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it between the look and the release.
            }
    }

    /// <summary>Carries all that is due, and returns how many happenings that was. For tests, imports and the sample.</summary>
    public async Task<int> CarryAll(CancellationToken cancel = default)
    {
        var carried = 0;
        while (true)
        {
            var claimed = await Claim(cancel);
            if (claimed.Count == 0)
                return carried;
            foreach (var id in claimed)
                await Carry(id, cancel);
            carried += claimed.Count;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CarryAll(stoppingToken);
                await Waking.WaitAsync(Idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The courier stumbled and goes on in five seconds.");
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> Claim(CancellationToken cancel)
    {
        var now = clock.Now;
        await using (var look = reading.Create())
            if (!await look.Set<OutboxRow>().AnyAsync(o => o.DueAt <= now && (o.LeasedUntil == null || o.LeasedUntil < now), cancel))
                return [];
        return await acts.Run(
            async db =>
            {
                var due = await Due(db, now).ToListAsync(cancel);
                foreach (var row in due)
                    row.LeasedUntil = now + Lease;
                return (IReadOnlyList<Guid>)[.. due.Select(o => o.HappeningId).Order()];
            },
            cancel
        );
    }

    private static IQueryable<OutboxRow> Due(XinhuoDb db, DateTimeOffset now) =>
        db.IsSqlite()
            ? db.Set<OutboxRow>().AsTracking().Where(o => o.DueAt <= now && (o.LeasedUntil == null || o.LeasedUntil < now)).OrderBy(o => o.DueAt).Take(AtOnce)
            : db.Set<OutboxRow>()
                .FromSql(
                    $"""
                    select * from "Outbox" where "DueAt" <= {now} and ("LeasedUntil" is null or "LeasedUntil" < {now})
                    order by "DueAt" limit {AtOnce} for update skip locked
                    """
                )
                .AsTracking();

    private async Task Carry(Guid id, CancellationToken cancel)
    {
        HappeningRow row;
        HashSet<string> settled;
        await using (var db = reading.Create())
        {
            row = await db.Set<HappeningRow>().SingleAsync(h => h.Id == id, cancel);
            settled = [.. await db.Set<Receipt>().Where(r => r.HappeningId == id).Select(r => r.Listener).ToListAsync(cancel)];
        }
        var open = listeners.Of(row.Verb).Where(h => !settled.Contains(h.Name)).ToList();
        if (open.Count == 0)
            await acts.Run(db => db.Set<OutboxRow>().Where(o => o.HappeningId == id).ExecuteDeleteAsync(cancel), cancel);
        var failed = new List<(Hearing, Exception)>();
        foreach (var hearing in open)
        {
            try
            {
                await Tell(row, hearing, last: hearing == open[^1] && failed.Count == 0, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                // Where a lease ran out in mid-work another process may have told it: its receipt stopped us, and nothing is wrong.
                if (!await HasHeard(id, hearing.Name, cancel))
                    failed.Add((hearing, e));
            }
        }
        if (failed.Count > 0)
            await PutOff(row, failed, cancel);
    }

    private async Task<bool> HasHeard(Guid happening, string listener, CancellationToken cancel)
    {
        await using var db = reading.Create();
        return await db.Set<Receipt>().AnyAsync(r => r.HappeningId == happening && r.Listener == listener, cancel);
    }

    private Task Tell(HappeningRow row, Hearing hearing, bool last, CancellationToken cancel) =>
        acts.Run<Nothing>(
            async (db, services) =>
            {
                var heard = new Heard(row.Id, row.At, new Actor(row.Actor, row.ActorRole, row.Source), row.PromptedBy);
                db.Add(
                    new Receipt
                    {
                        HappeningId = row.Id,
                        Listener = hearing.Name,
                        HeardAt = clock.Now,
                    }
                );
                // The receipt goes first: where another process already heard, its key stops us before anything is done twice.
                await db.SaveChangesAsync(cancel);
                await hearing.Tell(services, row, heard, db);
                await db.SaveChangesAsync(cancel);
                if (last)
                    await db.Set<OutboxRow>().Where(o => o.HappeningId == row.Id).ExecuteDeleteAsync(cancel);
                return default;
            },
            cancel
        );

    private Task PutOff(HappeningRow row, List<(Hearing Hearing, Exception Why)> failed, CancellationToken cancel) =>
        acts.Run(
            async db =>
            {
                var now = clock.Now;
                var waiting = await db.Set<OutboxRow>().AsTracking().SingleOrDefaultAsync(o => o.HappeningId == row.Id, cancel);
                if (waiting is null)
                    return;
                waiting.Attempts++;
                waiting.LeasedUntil = null;
                waiting.DueAt = now + TimeSpan.FromSeconds(Math.Pow(2, waiting.Attempts));
                if (waiting.Attempts < MostTries)
                    return;
                foreach (var (hearing, why) in failed)
                {
                    log.LogError(why, "{Listener} could not hear {Verb} {Id} and is parked.", hearing.Name, row.Verb, row.Id);
                    db.Add(
                        new Receipt
                        {
                            HappeningId = row.Id,
                            Listener = hearing.Name,
                            ParkedAt = now,
                            Error = why.ToString(),
                        }
                    );
                }
                db.Entry(waiting).State = EntityState.Detached;
                await db.Set<OutboxRow>().Where(o => o.HappeningId == row.Id).ExecuteDeleteAsync(cancel);
            },
            cancel
        );
}
