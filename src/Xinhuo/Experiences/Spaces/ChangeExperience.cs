using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Spaces;

/// <summary>Its employee, or a host, changes it. Who comes is told where its days or its place moved; seats go no lower than those who said yes.</summary>
internal static class ChangeExperience
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ExperienceId id, PostWords words, ExperiencePlan plan, DateTimeOffset now)
    {
        if (await ExperienceStanding.Alone(db, me, id) is not { Leads: true, Experience: var experience })
            return Refusal.NotFound;
        if (experience.IsCalledOff)
            return Refusal.Of("experiences.called-off");
        if (plan.Seats < experience.Taken)
            return Refusal.On("Seats", "experiences.field.seats.taken", experience.Taken);
        var moved = (experience.OpensAt, experience.EndsAt, experience.Place) != (plan.OpensAt, plan.EndsAt, plan.Place);
        experience.Photos = await KeptPictures.Change(db, me, experience.Photos, words, ExperienceStanding.AudienceOf(id), now);
        (experience.Title, experience.Body, experience.BodyHtml) = (words.Title!, words.Body, words.Html);
        (experience.LeadId, experience.OpensAt, experience.EndsAt, experience.Place) = (plan.Lead, plan.OpensAt, plan.EndsAt, plan.Place);
        (experience.Seats, experience.TitleId, experience.TitleUntil, experience.Kit) = (plan.Seats, plan.Title, plan.TitleUntil, plan.Kit);
        db.Record(me, now, new ExperienceChanged(id, me.Member(), moved));
        return Nothing.Value;
    }
}
