using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Profile;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Skills;

/// <summary>A member vouches for what another can do. Writing again changes the words and makes it fresh.</summary>
internal static class EndorseSkill
{
    public const int MostNote = 80;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, MemberId person, string? slug, string? typed, DateTimeOffset now)
    {
        var by = me.Member();
        var note = Blank.Line(typed, "Note", MostNote, 200);
        if (note.Refused)
            return note.Refusal!;
        if (!await db.Members().AnyAsync(m => m.Id == person && m.ErasedAt == null))
            return Refusal.NotFound;
        if (person == by)
            return Refusal.Of("members.endorse.self");
        var skill = await db.Skills().AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug && s.RetiredAt == null);
        if (skill is null)
            return Refusal.On("Skill", "members.skills.choose");
        var given = await db.Endorsements().AsTracking().SingleOrDefaultAsync(e => e.MemberId == person && e.SkillId == skill.Id && e.By == by);
        if (given is { WithdrawnAt: null })
        {
            (given.Note, given.At) = (note.Value, now);
            return Nothing.Value;
        }
        if (given is null)
            db.Add(
                new Endorsement
                {
                    MemberId = person,
                    SkillId = skill.Id,
                    By = by,
                    Note = note.Value,
                    At = now,
                }
            );
        else
            (given.Note, given.At, given.WithdrawnAt) = (note.Value, now, null);
        db.Record(me, now, new SkillEndorsed(person, skill.Id));
        return Nothing.Value;
    }
}

/// <summary>And takes the word back.</summary>
internal static class WithdrawEndorsement
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, MemberId person, string? slug, DateTimeOffset now)
    {
        var voucher = me.Member();
        var given = await (
            from e in db.Endorsements().AsTracking()
            join s in db.Skills() on e.SkillId equals s.Id
            where e.MemberId == person && e.By == voucher && s.Slug == slug && e.WithdrawnAt == null
            select e
        ).SingleOrDefaultAsync();
        if (given is null)
            return Refusal.NotFound;
        given.WithdrawnAt = now;
        db.Record(me, now, new EndorsementWithdrawn(person, given.SkillId));
        return Nothing.Value;
    }
}

/// <summary>The person it is about leaves it out, or lets it stand again.</summary>
internal static class HideEndorsement
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, SkillId skill, MemberId by, bool hide, DateTimeOffset now)
    {
        var mine = me.Member();
        var given = await db.Endorsements()
            .AsTracking()
            .SingleOrDefaultAsync(e => e.MemberId == mine && e.SkillId == skill && e.By == by && e.WithdrawnAt == null);
        if (given is null)
            return Refusal.NotFound;
        if (hide == given.HiddenAt is not null)
            return Nothing.Value;
        given.HiddenAt = hide ? now : null;
        db.Record(me, now, new EndorsementHidden(mine, skill, by, hide));
        return Nothing.Value;
    }
}
