using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Profile;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Skills;

/// <summary>A member says that they can do something, perhaps with a line that makes one believe it.</summary>
internal static class ClaimSkill
{
    public const int MostNote = 60;
    public const int MostClaims = 30;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, string? slug, string? typed, DateTimeOffset now)
    {
        var id = me.Member();
        var note = Blank.Line(typed, "Note", MostNote, 200);
        if (note.Refused)
            return note.Refusal!;
        var skill = await db.Skills().AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug);
        if (skill is null)
            return Refusal.On("Skill", "members.skills.choose");
        var mine = await db.SkillClaims().AsTracking().Where(c => c.MemberId == id).ToListAsync();
        if (mine.Find(c => c.SkillId == skill.Id) is { } claim)
        {
            claim.Note = note.Value;
            return Nothing.Value;
        }
        if (skill.RetiredAt is not null)
            return Refusal.On("Skill", "members.skills.choose");
        if (mine.Count >= MostClaims)
            return Refusal.On("Skill", "members.skills.enough", MostClaims);
        db.Add(
            new SkillClaim
            {
                MemberId = id,
                SkillId = skill.Id,
                Note = note.Value,
                At = now,
            }
        );
        await db.Refresh(await db.Members().SingleAsync(m => m.Id == id));
        db.Record(me, now, new SkillClaimed(id, skill.Id));
        return Nothing.Value;
    }
}

/// <summary>And takes it back. Who vouches goes on vouching.</summary>
internal static class UnclaimSkill
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, string? slug, DateTimeOffset now)
    {
        var id = me.Member();
        var claim = await (
            from c in db.SkillClaims().AsTracking()
            join s in db.Skills() on c.SkillId equals s.Id
            where c.MemberId == id && s.Slug == slug
            select c
        ).SingleOrDefaultAsync();
        if (claim is null)
            return Refusal.NotFound;
        db.Remove(claim);
        await db.Refresh(await db.Members().SingleAsync(m => m.Id == id));
        db.Record(me, now, new SkillUnclaimed(id, claim.SkillId));
        return Nothing.Value;
    }
}
