using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Spaces;

/// <summary>Its employee, or a host, calls it off and says why to those who come.</summary>
internal static class CallOffExperience
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ExperienceId id, string? why, DateTimeOffset now)
    {
        if (await ExperienceStanding.Alone(db, me, id) is not { Leads: true, Experience: var experience })
            return Refusal.NotFound;
        if (experience.IsCalledOff)
            return Nothing.Value;
        if (experience.IsOver(now))
            return Refusal.Of("experiences.is-over");
        var said = CleanText.Lines(why, Experience.MostReasonCharacters, Experience.MostUnits);
        if (!said.IsFine)
            return said.Refusal == TextRefusal.Empty
                ? Refusal.On("Why", "experiences.call-off.why.missing")
                : Refusal.On("Why", "experiences.field.long", Experience.MostReasonCharacters);
        experience.CallOff(me.Member(), said.Text, now);
        db.Record(me, now, new ExperienceCalledOff(id, me.Member()));
        return Nothing.Value;
    }
}
