using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.Gatherings;

/// <summary>Each day: what comes back gets the rows of its next ten weeks. A series in an act of its own, so that a bad one holds up no other.</summary>
internal sealed class MakeSeriesAhead(Acts acts, ReadingDbs reading, CommunityClock clock) : IRoutine
{
    public string Name => "series";

    public string Word => "community.routine.series";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        await using var db = reading.Create();
        var until = DateOnly.FromDateTime((clock.Now + SeriesAhead.Ahead).UtcDateTime).AddDays(1);
        var due = await db.GatheringSeries().Where(s => s.EndedAt == null && s.MadeUntil < until).Select(s => s.Id).ToListAsync(cancel);
        foreach (var id in due)
            await acts.Run(async act => await SeriesAhead.Make(act, Actor.House, await SeriesRows.Held(act, id), clock.Now), cancel);
    }
}
