using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Each hour: what ended two hours ago and nobody has told of yet is asked of one who was there, those who checked in before those who did not; who
/// passes it on, or is silent for three days, is followed by the next, and at last by the host. Who was asked is written with the seat, so no run asks twice.
/// </summary>
internal sealed class AskForRecap(Acts acts, CommunityClock clock) : IRoutine
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(2),
        Patience = TimeSpan.FromDays(3),
        Fresh = TimeSpan.FromDays(21);
    private const int AtOnce = 200;

    public string Name => "recaps";

    public string Word => "community.routine.recaps";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && (await acts.Run(db => Ask(db, clock.Now), cancel)).Value == AtOnce) { }
    }

    private static async Task<Outcome<int>> Ask(XinhuoDb db, DateTimeOffset now)
    {
        var (rested, old, silent) = (now - Rest, now - Fresh, now - Patience);
        var ids = await db.Gatherings()
            .Where(g => g.EndsAt <= rested && g.EndsAt > old && g.CancelledAt == null && g.RecapAt == null && g.HostAskedAt == null && g.Taken > 0)
            .Where(g => !db.GatheringSeats().Any(s => s.GatheringId == g.Id && s.SeatedAt != null && s.RecapAskedAt > silent && s.RecapDeclinedAt == null))
            .OrderBy(g => g.EndsAt)
            .Take(AtOnce)
            .Select(g => g.Id)
            .ToListAsync();
        var gatherings = await db.Gatherings().AsTracking().Where(g => ids.Contains(g.Id)).ToListAsync();
        var seats = (
            await db.GatheringSeats().AsTracking().Where(s => ids.Contains(s.GatheringId) && s.SeatedAt != null && s.RecapAskedAt == null).ToListAsync()
        ).ToLookup(s => s.GatheringId);
        foreach (var gathering in gatherings)
        {
            var next = seats[gathering.Id].Where(s => s.MemberId != gathering.HostId).OrderBy(s => s.CheckedInAt is null).ThenBy(s => s.Turn).FirstOrDefault();
            if (next is null)
                gathering.HostAskedAt = now;
            else
                next.RecapAskedAt = now;
            var asked = next?.MemberId ?? gathering.HostId;
            db.Record(Actor.House, now, new RecapAsked(gathering.Id, gathering.GroupId, asked));
            Prompting.Reach(db, asked.Value, PromptKind.Nudge, gathering.Id.Value, now, about: gathering.Id.Value);
        }
        return gatherings.Count;
    }
}
