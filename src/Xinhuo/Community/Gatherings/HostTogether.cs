using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>一起张罗: a host names somebody who may see the gathering to look after it with them; whoever is named may step down at any time.</summary>
internal static class HostTogether
{
    private const int Most = 10;

    public static async Task<Outcome<MemberId>> Name(XinhuoDb db, Actor me, GatheringId id, string? name, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ Hosts: true } standing, _))
            return Refusal.NotFound;
        var wanted = (name ?? "").Trim().TrimStart('@');
        if (wanted.Length == 0)
            return Refusal.On("Name", "community.gathering.co-host-missing");
        if (await Who(db, standing.Gathering, wanted) is not { } member)
            return Refusal.On("Name", "community.gathering.co-host-nobody", wanted);
        var shares = await db.GatheringCoHosts().AsTracking().Where(h => h.GatheringId == id).ToListAsync();
        var known = shares.Find(h => h.MemberId == member);
        if (member == standing.Gathering.HostId || known is { SteppedDownAt: null })
            return member;
        if (shares.Count(h => h.SteppedDownAt is null) >= Most)
            return Refusal.On("Name", "community.gathering.co-host-many", Most);
        if (known is null)
            db.Add(
                new GatheringCoHost
                {
                    GatheringId = id,
                    MemberId = member,
                    NamedBy = me.Member(),
                    NamedAt = now,
                }
            );
        else
            (known.NamedBy, known.NamedAt, known.SteppedDownAt) = (me.Member(), now, null);
        db.Record(me, now, new CoHostNamed(id, standing.Gathering.GroupId, member, me.Member()));
        return member;
    }

    public static async Task<Outcome<Nothing>> StepDown(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now)
    {
        var share = await db.GatheringCoHosts()
            .AsTracking()
            .SingleOrDefaultAsync(h => h.GatheringId == id && h.MemberId == me.Member() && h.SteppedDownAt == null);
        if (share is null)
            return Refusal.NotFound;
        share.SteppedDownAt = now;
        var group = await db.Gatherings().Where(g => g.Id == id).Select(g => g.GroupId).SingleAsync();
        db.Record(me, now, new CoHostSteppedDown(id, group, me.Member()));
        return Nothing.Value;
    }

    /// <summary>By name, among those who may see it.</summary>
    private static async Task<MemberId?> Who(XinhuoDb db, Gathering gathering, string name)
    {
        var named = db.Members().Where(m => m.Name == name && m.ErasedAt == null);
        if (gathering.GroupId is { } group && await db.Groups().AnyAsync(g => g.Id == group && g.Openness != Openness.Open))
        {
            var inside = db.PeopleIn(group).Select(m => m.MemberId);
            named = named.Where(m => inside.Contains(m.Id));
        }
        return await named.OrderBy(m => m.Id).Select(m => (MemberId?)m.Id).FirstOrDefaultAsync();
    }
}
