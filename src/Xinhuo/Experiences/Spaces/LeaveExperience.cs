using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Spaces;

/// <summary>Somebody who came goes again, without a reason. What they wrote stays theirs; the title that came with it ends.</summary>
internal static class LeaveExperience
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ExperienceId id, TitlesNow titles, DateTimeOffset now)
    {
        if (await ExperienceStanding.Alone(db, me, id) is not { IsIn: true, Experience: var experience })
            return Refusal.NotFound;
        var member = me.Member();
        var guest = await db.ExperienceGuests().AsTracking().SingleAsync(g => g.ExperienceId == id && g.MemberId == member);
        guest.LeftAt = now;
        experience.GiveBack();
        if (await db.Set<Letter>().AsTracking().SingleOrDefaultAsync(l => l.ExperienceId == id && l.To == member) is { } letter)
        {
            letter.Unanswer();
            // Open again for whoever thinks better of it, but out of the way: nobody is nudged to come back.
            if (!await db.Set<LetterPutAway>().AnyAsync(a => a.LetterId == letter.Id))
                db.Add(new LetterPutAway { LetterId = letter.Id, At = now });
        }
        if (guest.GrantId is { } grant)
            await GrantedTitles.End(db, me, grant, experience.Title, titles, now);
        db.Record(me, now, new ExperienceLeft(id, member));
        return Nothing.Value;
    }
}
