using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Steps;

/// <summary>The member says why a step should be looked at again: once for each. It stays theirs to do, whatever the step.</summary>
internal static class MakeAppeal
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, SanctionId id, string? words, DateTimeOffset now)
    {
        var who = me.Member();
        if (await db.Set<Sanction>().SingleOrDefaultAsync(s => s.Id == id && s.MemberId == who) is not { Restrains: true } sanction)
            return Refusal.NotFound;
        var said = CleanText.Lines(words, Appeal.MostCharacters, 4_000);
        if (said.Refusal != TextRefusal.None)
            return said.Refusal == TextRefusal.Empty
                ? Refusal.On("Words", "community.appeal.missing")
                : Refusal.On("Words", "community.appeal.long", Appeal.MostCharacters);
        if (await db.Set<Appeal>().AnyAsync(a => a.SanctionId == id))
            return Refusal.Of("community.appeal.once");
        if (!sanction.Holds(now))
            return Refusal.Of("community.appeal.over");
        db.Add(
            new Appeal
            {
                SanctionId = id,
                Words = said.Text,
                At = now,
            }
        );
        db.Record(me, now, new AppealMade(id, who, sanction.By));
        await db.SaveChangesAsync();
        return Nothing.Value;
    }
}
