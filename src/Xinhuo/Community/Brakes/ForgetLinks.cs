using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.Brakes;

/// <summary>Links that were posted two days ago and more are forgotten.</summary>
internal sealed class ForgetLinks(Acts acts, CommunityClock clock) : IRoutine
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public string Name => "links";

    public string Word => "community.routine.links";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel)
    {
        var before = clock.Now - Kept;
        return acts.Run(db => db.Set<LinkSighting>().Where(s => s.At < before).ExecuteDeleteAsync(cancel), cancel);
    }
}
