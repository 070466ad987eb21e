using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Routines;

namespace Xinhuo.CoCreation.Materials;

/// <summary>
/// Once a day: projects that took something are told two weeks before its last day, and when that is over. What has been told of a last day is not told again; where
/// that day is moved, it is.
/// </summary>
internal sealed class EndOfLicences(Acts acts, CommunityClock clock, CommunityZone zone) : IRoutine
{
    public string Name => "end-of-licences";

    public string Word => "cocreation.materials.routine";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel) => acts.Run(Tell, cancel);

    private async Task Tell(XinhuoDb db)
    {
        var (now, today) = (clock.Now, zone.Day(clock.Now));
        var soon = today.AddDays(Asset.Soon.Days);
        var due = await db.Assets()
            .AsTracking()
            .Where(a =>
                a.EndsOn != null
                && (a.EndsOn < today ? a.ToldEndOf == null || a.ToldEndOf != a.EndsOn : a.EndsOn <= soon && (a.ToldSoonOf == null || a.ToldSoonOf != a.EndsOn))
            )
            .ToListAsync();
        var ids = due.Select(a => a.Id).ToList();
        var takes = await db.AssetTakes()
            .Where(t => ids.Contains(t.AssetId) && t.TeamId != null)
            .Select(t => new { t.AssetId, Team = t.TeamId!.Value })
            .Distinct()
            .ToListAsync();
        var took = takes.ToLookup(t => t.AssetId, t => t.Team);
        foreach (var asset in due)
        {
            var (day, over) = (asset.EndsOn!.Value, asset.HasEnded(today));
            foreach (var team in took[asset.Id])
                if (over)
                    db.Record(Actor.House, now, new MaterialEnded(asset.Id, team, day));
                else
                    db.Record(Actor.House, now, new MaterialEndsSoon(asset.Id, team, day));
            if (over)
                asset.ToldEndOf = day;
            else
                asset.ToldSoonOf = day;
        }
    }
}
