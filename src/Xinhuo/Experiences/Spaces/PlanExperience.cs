using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Spaces;

/// <summary>An employee plans an experience. Nobody hears of it before a letter invites them.</summary>
internal static class PlanExperience
{
    public static async Task<Outcome<ExperienceId>> Do(XinhuoDb db, Actor me, PostWords words, ExperiencePlan plan, DateTimeOffset now, Guid? once = null)
    {
        if (!me.IsStaff)
            return Refusal.NotFound;
        var id = Ids.New<ExperienceId>(now);
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, ExperienceStanding.AudienceOf(id), words.Alts);
        db.Add(
            new Experience
            {
                Id = id,
                Title = words.Title ?? throw new ArgumentException("An experience has a title.", nameof(words)),
                LeadId = plan.Lead,
                OpensAt = plan.OpensAt,
                EndsAt = plan.EndsAt,
                Place = plan.Place,
                Seats = plan.Seats,
                TitleId = plan.Title,
                TitleUntil = plan.TitleUntil,
                Kit = plan.Kit,
                CreatedAt = now,
                CreatedBy = me.Member(),
                Once = once,
                Photos = PostPhotos.Write(photos),
                Body = words.Body,
                BodyHtml = words.Html,
            }
        );
        db.Record(me, now, new ExperiencePlanned(id, plan.Lead));
        return id;
    }

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<ExperienceId>?> PressedBefore(XinhuoDb db, MemberId me, ExperienceInput form, PostWords words) =>
        form.PressedBefore(
            db.Experiences().Where(e => e.CreatedBy == me && e.Once == form.Once).Select(e => new Pressed<ExperienceId>(e.Id, e.Title, e.Body)),
            words
        );
}
