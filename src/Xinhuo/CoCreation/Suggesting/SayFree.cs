using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>A member says 我有空, says it otherwise, or takes it back. Who works for the brand cannot.</summary>
internal static class SayFree
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, FreeInput input, CommunityZone zone, DateTimeOffset now)
    {
        if (me.IsStaff)
            return Refusal.NotFound;
        var said = await input.Read(db, zone, now);
        if (said.Refused)
            return said.Refusal!;
        var (id, terms) = (me.Member(), said.Value);
        await db.InTurn($"free:{id.Value}");
        var agent = await db.FreeAgents().AsTracking().SingleOrDefaultAsync(a => a.MemberId == id);
        var lapsed = agent?.Until <= now;
        if (agent is null)
            db.Add(agent = new FreeAgent { MemberId = id, Since = now });
        else if (lapsed)
            agent.Since = now;
        else if (await IsSame(db, agent, terms))
            return Nothing.Value;
        if (agent.Since == now)
            db.Record(me, now, new SaidFree(id));
        else
            db.Record(me, now, new FreeChanged(id));
        (agent.Words, agent.Until) = (terms.Words, terms.Until);
        await db.SaveChangesAsync();
        await db.FreeAgentRoles().Where(r => r.MemberId == id && !terms.Roles.Contains(r.SkillId)).ExecuteDeleteAsync();
        var there = await db.FreeAgentRoles().Where(r => r.MemberId == id).Select(r => r.SkillId).ToListAsync();
        db.AddRange(terms.Roles.Except(there).Select(s => new FreeAgentRole { MemberId = id, SkillId = s }));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Stop(XinhuoDb db, Actor me, DateTimeOffset now)
    {
        var id = me.Member();
        await db.InTurn($"free:{id.Value}");
        if (await db.FreeAgents().Where(a => a.MemberId == id).ExecuteDeleteAsync() > 0)
            db.Record(me, now, new FreeStopped(id));
        return Nothing.Value;
    }

    private static async Task<bool> IsSame(XinhuoDb db, FreeAgent agent, FreeTerms terms) =>
        (agent.Words, agent.Until) == (terms.Words, terms.Until)
        && (await db.FreeAgentRoles().Where(r => r.MemberId == agent.MemberId).Select(r => r.SkillId).ToListAsync()).ToHashSet().SetEquals(terms.Roles);
}
