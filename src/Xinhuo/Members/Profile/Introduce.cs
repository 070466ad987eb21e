using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members.Profile;

/// <summary>一分钟介绍: a member says who they are, or takes it back.</summary>
internal static class Introduce
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, string? typed, DateTimeOffset now)
    {
        var words = CleanText.Lines(typed, Member.MostIntroCharacters);
        if (words.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy)
            return Refusal.On("Words", "members.introduce.long", Member.MostIntroCharacters, words.Length);
        var id = me.Member();
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == id);
        var said = words.IsFine ? words.Text : null;
        if (said == member.Intro)
            return Nothing.Value;
        var first = member.IntroducedAt is null && said is not null;
        (member.Intro, member.IntroducedAt) = (said, said is null ? null : member.IntroducedAt ?? now);
        await db.Refresh(member);
        if (first)
            db.Record(me, now, new MemberIntroduced(id));
        else
            db.Record(me, now, new ProfileChanged(id));
        return Nothing.Value;
    }
}
