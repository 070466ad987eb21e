using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>
/// A new brief reaches those who said that they are free for one of its roles, and is what prompted them then (decision 501); that it was called off, or that its days or
/// roles are others, is told to the teams under it. Heard twice, the notice and the mark are there already.
/// </summary>
internal sealed class TellOfBrief : IListener<BriefPut>, IListener<BriefChanged>, IListener<BriefCalledOff>
{
    public async Task Hear(BriefPut put, Heard heard, XinhuoDb db)
    {
        var brief = await db.Briefs().SingleAsync(b => b.Id == put.Brief);
        var free = await (
            from a in db.FreeAgents()
            where a.Until == null || a.Until > heard.At
            where db.Set<FreeAgentRole>().Any(r => r.MemberId == a.MemberId && db.BriefRoles().Any(b => b.BriefId == put.Brief && b.SkillId == r.SkillId))
            select a.MemberId
        ).ToListAsync();
        var reached = await db.Set<PromptReach>().Where(r => r.Prompt == put.Brief.Value).Select(r => r.MemberId).ToListAsync();
        foreach (var member in free.Where(m => !reached.Contains(m.Value)))
            Prompting.Reach(db, member.Value, PromptKind.Brief, put.Brief.Value, heard.At);
        await db.Notify(heard, free, Tell(brief, "cocreation.notice.brief", "put"));
    }

    public async Task Hear(BriefChanged changed, Heard heard, XinhuoDb db)
    {
        if (changed.Moved)
            await TellTeams(db, heard, changed.Brief, "cocreation.notice.brief-moved", $"moved:{heard.Id:N}");
    }

    public Task Hear(BriefCalledOff off, Heard heard, XinhuoDb db) => TellTeams(db, heard, off.Brief, "cocreation.notice.brief-off", "off");

    private static async Task TellTeams(XinhuoDb db, Heard heard, BriefId id, string word, string what)
    {
        var brief = await db.Briefs().SingleAsync(b => b.Id == id);
        var people = await db.TeamMakers()
            .Where(m => m.LeftAt == null && db.Teams().Any(t => t.Id == m.TeamId && t.BriefId == id && t.EndedAt == null && t.HandedInAt == null))
            .Select(m => m.MemberId)
            .ToListAsync();
        await db.Notify(heard, people, Tell(brief, word, what) with { Regardless = true });
    }

    private static Tidings Tell(Brief brief, string word, string what) =>
        new("brief", word, brief.Href, $"brief:{brief.Id.Value:N}:{what}") { Values = [brief.Title], Thing = brief.Id.Value };
}
