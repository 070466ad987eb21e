using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Kits;

/// <summary>
/// Tells somebody that their parcel left or that something happened to it; and whoever leads the experience that something went wrong, and a thank-you. Heard
/// twice, the notice is there already.
/// </summary>
internal sealed class TellOfParcel : IListener<ParcelSent>, IListener<ParcelWentWrong>, IListener<ParcelThanked>
{
    public Task Hear(ParcelSent sent, Heard heard, XinhuoDb db) =>
        db.Notify(heard, [sent.Member], Tell(heard, sent.Experience, "experiences.kit.notice.sent", Mine(sent.Experience)));

    public async Task Hear(ParcelWentWrong wrong, Heard heard, XinhuoDb db)
    {
        var what = await Of(db, wrong.Experience, wrong.Member).Select(p => p.WrongWhat).SingleOrDefaultAsync();
        if (wrong.By != wrong.Member)
            await db.Notify(heard, [wrong.Member], Tell(heard, wrong.Experience, "experiences.kit.notice.wrong", Mine(wrong.Experience)) with { Quote = what });
        else
        {
            var lead = await db.Experiences().Where(e => e.Id == wrong.Experience).Select(e => e.LeadId).SingleAsync();
            await db.Notify(
                heard,
                [lead],
                Tell(heard, wrong.Experience, "experiences.kit.notice.wrong-said", $"{Staff(wrong.Experience)}/{wrong.Member.Value}") with
                {
                    Quote = what,
                }
            );
        }
    }

    public async Task Hear(ParcelThanked thanked, Heard heard, XinhuoDb db)
    {
        var words = await Of(db, thanked.Experience, thanked.Member).Select(p => p.Thanks).SingleOrDefaultAsync();
        await db.Notify(
            heard,
            [thanked.Lead],
            Tell(heard, thanked.Experience, "experiences.kit.notice.thanked", $"/experiences/{thanked.Experience.Value}") with
            {
                Quote = words,
            }
        );
    }

    private static IQueryable<Parcel> Of(XinhuoDb db, ExperienceId experience, MemberId member) =>
        db.Set<Parcel>().Where(p => p.ExperienceId == experience && p.MemberId == member);

    private static string Mine(ExperienceId id) => $"/experiences/{id.Value}/parcel";

    private static string Staff(ExperienceId id) => $"/experiences/{id.Value}/parcels";

    private static Tidings Tell(Heard heard, ExperienceId id, string word, string href) =>
        new("experience", word, href, $"parcel:{heard.Id:N}")
        {
            Thing = id.Value,
            Audience = ExperienceStanding.AudienceOf(id),
            Regardless = true,
        };
}
