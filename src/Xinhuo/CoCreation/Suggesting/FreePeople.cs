using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>Who says that they are free, the latest first, paged by key. Whom the reader blocked, or who blocked the reader, is not among them.</summary>
internal static class FreePeople
{
    private const int OnePage = 24;

    public static async Task<(IReadOnlyList<FreeRow> People, string? Next)> Page(
        XinhuoDb db,
        MemberId reader,
        SkillId? role,
        string? place,
        string? after,
        DateTimeOffset now
    )
    {
        var agents = db.FreeNow(now)
            .Where(a => a.MemberId != reader)
            .Where(a => !db.Set<Block>().Any(b => b.By == reader && b.Of == a.MemberId || b.By == a.MemberId && b.Of == reader));
        if (role is { } skill)
            agents = agents.Where(a => db.FreeAgentRoles().Any(r => r.MemberId == a.MemberId && r.SkillId == skill));
        if (place is not null)
            agents = agents.Where(a => db.Members().Any(m => m.Id == a.MemberId && (m.City == place || m.Province == place)));
        if (PageKey.Read(after) is { } key)
            agents = agents.Where(a => a.Since < key.At || a.Since == key.At && a.MemberId < new MemberId(key.Id));
        var rows = await (
            from a in agents
            join m in db.Members() on a.MemberId equals m.Id
            orderby a.Since descending, a.MemberId descending
            select new { Agent = a, Who = m }
        )
            .Take(OnePage + 1)
            .ToListAsync();
        var shown = rows.Take(OnePage).ToList();
        var ids = shown.ConvertAll(r => r.Who.Id);
        var roles = (
            await db.FreeAgentRoles()
                .Where(r => ids.Contains(r.MemberId))
                .Join(db.Skills(), r => r.SkillId, s => s.Id, (r, s) => new { r.MemberId, Skill = s })
                .OrderBy(r => r.Skill.Id)
                .ToListAsync()
        ).ToLookup(r => r.MemberId, r => r.Skill);
        return (
            shown.ConvertAll(r => new FreeRow(r.Who, r.Agent, [.. roles[r.Who.Id]])),
            rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].Agent.Since, rows[OnePage - 1].Who.Id.Value) : null
        );
    }
}

internal sealed record FreeRow(Member Person, FreeAgent Agent, IReadOnlyList<Skill> Roles);
