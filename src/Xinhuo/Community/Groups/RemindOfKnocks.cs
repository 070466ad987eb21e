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
        foreach (var stay in waiting)
        {
            var hosts = stay.HostsRemindedAt is null
                ? await db.PeopleIn(stay.GroupId).Where(m => m.Role == GroupRole.Host).Select(m => m.MemberId).ToListAsync()
                : [];
            var house = hosts.Count == 0;
            if (house)
                hosts = await db.Members().Where(m => m.Role == Role.Host && m.ErasedAt == null).Select(m => m.Id).ToListAsync();
            if (house)
                stay.HouseToldAt = now;
            else
                stay.HostsRemindedAt = now;
            db.Record(Actor.House, now, new GroupAskWaits(stay.GroupId, stay.MemberId, hosts, house));
        }
        return waiting.Count;
    }
}
