using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Platform.Files;

/// <summary>Once a day: pictures that nothing has shown for a day go. Doing it again finds nothing.</summary>
internal sealed class SweepUploads(Acts acts, Photos photos, CommunityClock clock) : IRoutine
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public string Name => "loose-pictures";

    public string Word => "platform.routine.loose-pictures";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        var before = clock.Now - Patience;
        while (await acts.Run(db => Sweep(db, before), cancel) == MostAtOnce) { }
    }

    private async Task<int> Sweep(XinhuoDb db, DateTimeOffset before)
    {
        var loose = await db.Set<Photo>().AsNoTracking().Where(p => p.LooseSince < before).OrderBy(p => p.LooseSince).Take(MostAtOnce).ToListAsync();
        await photos.Remove(db, loose);
        return loose.Count;
    }
}
