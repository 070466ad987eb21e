using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Listening;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Home;

/// <summary>
/// Work of the house that waits for somebody of the staff, as much of it as the page behind each line would show them: how many, and since when
/// the oldest waits.
/// </summary>
internal sealed class Duties(Words words, CommunityZone zone, IEnumerable<IStaffWork> later)
{
    public async Task<IReadOnlyList<Lead>> Of(XinhuoDb db, Viewer me, Sight sight, DateTimeOffset now)
    {
        if (!me.IsStaff)
            return [];
        var duties = new List<Lead?> { await Waiting(WaitingOpinion.Waiting(db, sight).Select(o => o.MarkedAt), "opinions", "/listening", "ear") };
        if (me.IsHost)
        {
            var reports = db.Set<Report>()
                .Where(r => r.ClosedAt == null)
                .Select(r => r.At)
                .Concat(db.Set<Steps.Appeal>().Where(a => a.DecidedAt == null).Select(a => a.At));
            var ownerships = db.ToVerify(me.MemberId()!.Value, zone.Day(now)).Select(o => o.RecordedAt);
            duties.Add(await Waiting(reports, "reports", "/desk", "shield-check"));
            duties.Add(await Waiting(ownerships, "ownerships", "/hosts/ownerships", "key"));
        }
        foreach (var room in later)
            duties.Add(await room.Duty(db, me, now));
        return [.. duties.OfType<Lead>()];
    }

    private async Task<Lead?> Waiting(IQueryable<DateTimeOffset> since, string what, string href, string icon)
    {
        var all = await since.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min() }).SingleOrDefaultAsync();
        if (all is null)
            return null;
        var title = words.Count($"community.home.duty.{what}", all.Count, Spoken.Number(all.Count));
        return new Lead(title, words["community.home.duty.since"], href, icon, all.Oldest);
    }
}
