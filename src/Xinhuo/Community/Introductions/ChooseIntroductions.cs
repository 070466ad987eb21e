using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Introductions;

/// <summary>A member says whether they want to be introduced, and to people of which skills.</summary>
internal static class ChooseIntroductions
{
    public const int MostWishes = 3;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, bool takesPart, IReadOnlyList<string> wishes, DateTimeOffset now)
    {
        var id = me.Member();
        var asked = wishes.Where(w => !string.IsNullOrWhiteSpace(w)).Distinct().Take(20).ToList();
        if (asked.Count > MostWishes)
            return Refusal.On("Wishes", "community.introductions.wishes-many", MostWishes);
        var skills = await db.Skills().Where(s => asked.Contains(s.Slug) && s.RetiredAt == null).Select(s => s.Id).ToListAsync();
        if (skills.Count < asked.Count)
            return Refusal.On("Wishes", "community.introductions.wishes-unknown");
        var choices = await db.Set<IntroductionChoices>().AsTracking().SingleOrDefaultAsync(c => c.MemberId == id);
        if (choices is null)
            db.Add(choices = new IntroductionChoices { MemberId = id });
        choices.OutSince = takesPart ? null : choices.OutSince ?? now;
        // Whoever steps out has answered what still waits; that nobody hears it is true of this no as of any.
        if (!takesPart)
            foreach (var offer in await Offers.OpenFor(db, id, now).AsTracking().ToListAsync())
                offer.Say(id, Answer.No, now);
        var before = await db.Set<IntroductionWish>().AsTracking().Where(w => w.MemberId == id).ToListAsync();
        db.RemoveRange(before.Where(w => !skills.Contains(w.SkillId)));
        db.AddRange(
            skills
                .Where(s => before.TrueForAll(w => w.SkillId != s))
                .Select(s => new IntroductionWish
                {
                    MemberId = id,
                    SkillId = s,
                    At = now,
                })
        );
        db.Record(me, now, new IntroductionsChosen(id));
        return Nothing.Value;
    }

    /// <summary>These two shall not be suggested to each other: one of them says so, or somebody of the staff. Pressing twice is saying it once.</summary>
    public static async Task<Outcome<Nothing>> LetBe(XinhuoDb db, Actor me, MemberId one, MemberId other, DateTimeOffset now)
    {
        var (by, (first, second)) = (me.Member(), Introduction.Pair(one, other));
        if (first == second || by != first && by != second && !me.IsStaff)
            return Refusal.NotFound;
        if (await db.Members().CountAsync(m => m.Id == first || m.Id == second) < 2)
            return Refusal.NotFound;
        if (!await db.Set<IntroductionLetBe>().AnyAsync(l => l.First == first && l.Second == second && l.By == by))
            db.Add(
                new IntroductionLetBe
                {
                    First = first,
                    Second = second,
                    By = by,
                    At = now,
                }
            );
        return Nothing.Value;
    }
}
