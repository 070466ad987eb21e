using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>Whoever answers for it, or a host, calls a brief off and says why. The teams under it stay teams.</summary>
internal static class CallOffBrief
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, BriefId id, string? why, DateTimeOffset now)
    {
        if (await ChangeBrief.Leading(db, me, id) is not { } brief)
            return Refusal.NotFound;
        if (brief.IsCalledOff)
            return Nothing.Value;
        if (brief.IsOver(now))
            return Refusal.Of("cocreation.brief.is-over");
        var said = CleanText.Lines(why, Brief.MostReasonCharacters, Brief.MostUnits);
        if (!said.IsFine)
            return said.Refusal == TextRefusal.Empty
                ? Refusal.On("Why", "cocreation.brief.call-off.why.missing")
                : Refusal.On("Why", "cocreation.field.long", Brief.MostReasonCharacters);
        brief.CallOff(me.Member(), said.Text, now);
        db.Record(me, now, new BriefCalledOff(id, me.Member()));
        return Nothing.Value;
    }
}
