using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>
/// Each day: who has waited at a group's door for seven days without an answer is named to its hosts again, and after seven more (or at once, where
/// the group has no host) to the house's. What was told is written with the stay, so that no run tells it twice.
/// </summary>
internal sealed class RemindOfKnocks(Acts acts, CommunityClock clock) : IRoutine
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    private const int AtOnce = 200;

    public string Name => "knocks";

    public string Word => "community.routine.knocks";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && (await acts.Run(db => Remind(db, clock.Now), cancel)).Value == AtOnce) { }
    }

    private static async Task<Outcome<int>> Remind(XinhuoDb db, DateTimeOffset now)
    {
        var (week, fortnight) = (now - Patience, now - 2 * Patience);
        var waiting = await db.GroupMemberships()
            .AsTracking()
            .Where(m => m.AskedAt != null && m.JoinedAt == null && m.EndedAt == null && m.HouseToldAt == null)
            .Where(m => m.HostsRemindedAt == null ? m.AskedAt <= week : m.AskedAt <= fortnight)
            .OrderBy(m => m.AskedAt)
            .Take(AtOnce)
            .ToListAsync();
        var groups = waiting.Where(w => w.HostsRemindedAt == null).Select(w => w.GroupId).Distinct().ToList();
        var hosts = (
            await db.GroupMemberships()
                .Where(m => groups.Contains(m.GroupId) && m.Role == GroupRole.Host && m.JoinedAt != null && m.EndedAt == null)
                .Select(m => new { m.GroupId, m.MemberId })
                .ToListAsync()
        ).ToLookup(m => m.GroupId, m => m.MemberId);
        var ofHouse = await db.Members().Where(m => m.Role == Role.Host && m.ErasedAt == null).Select(m => m.Id).ToListAsync();
        foreach (var stay in waiting)
        {
            var house = stay.HostsRemindedAt is not null || !hosts.Contains(stay.GroupId);
            if (house)
                stay.HouseToldAt = now;
            else
                stay.HostsRemindedAt = now;
            db.Record(Actor.House, now, new GroupAskWaits(stay.GroupId, stay.MemberId, house ? ofHouse : [.. hosts[stay.GroupId]], house));
        }
        return waiting.Count;
    }
}
