using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>Whoever answers for it, or a host, changes a brief. What was handed in before stays handed in.</summary>
internal static class ChangeBrief
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, BriefId id, PostWords words, BriefPlan plan, DateTimeOffset now)
    {
        if (await Leading(db, me, id) is not { } brief)
            return Refusal.NotFound;
        if (brief.IsCalledOff)
            return Refusal.Of("cocreation.brief.called-off");
        var roles = await db.BriefRoles().AsTracking().Where(r => r.BriefId == id).ToListAsync();
        var same = roles.Count == plan.Roles.Count && roles.TrueForAll(r => plan.Roles.GetValueOrDefault(r.SkillId) == r.Count);
        var moved = !same || (brief.OpensAt, brief.ClosesAt, brief.LeastPeople) != (plan.OpensAt, plan.ClosesAt, plan.LeastPeople);
        brief.Photos = await KeptPictures.Change(db, me, brief.Photos, words, Audiences.Members, now);
        (brief.Title, brief.Body, brief.BodyHtml) = (words.Title!, words.Body, words.Html);
        (brief.LeadId, brief.OpensAt, brief.ClosesAt, brief.Place) = (plan.Lead, plan.OpensAt, plan.ClosesAt, plan.Place);
        (brief.Limits, brief.Lends, brief.LeastPeople) = (plan.Limits, plan.Lends, plan.LeastPeople);
        db.RemoveRange(roles.Where(r => !plan.Roles.ContainsKey(r.SkillId)));
        foreach (var role in roles.Where(r => plan.Roles.ContainsKey(r.SkillId)))
            role.Count = plan.Roles[role.SkillId];
        db.AddRange(PutBrief.Roles(id, plan).Where(r => !roles.Exists(old => old.SkillId == r.SkillId)));
        db.Record(me, now, new BriefChanged(id, me.Member(), moved));
        return Nothing.Value;
    }

    /// <summary>The brief, to be changed by who may.</summary>
    internal static async Task<Brief?> Leading(XinhuoDb db, Actor me, BriefId id)
    {
        if (!me.IsStaff)
            return null;
        await db.InTurn($"brief:{id.Value}");
        var brief = await db.Briefs().AsTracking().SingleOrDefaultAsync(b => b.Id == id);
        return brief is not null && (me.Role == Role.Host || brief.LeadId == me.Member()) ? brief : null;
    }
}
