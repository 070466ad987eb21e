using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Introductions;

/// <summary>Tells the two that somebody wants them to know each other; and on two yeses the other one, and who had the idea. Of one answer alone nobody hears.</summary>
internal sealed class TellOfIntroductions : IListener<IntroductionOffered>, IListener<IntroductionWithdrawn>, IListener<IntroductionAccepted>
{
    public const string Kind = "introduction";

    public async Task Hear(IntroductionOffered offered, Heard heard, XinhuoDb db)
    {
        var offer = await db.Set<Introduction>().SingleOrDefaultAsync(i => i.Id == offered.Introduction);
        if (offer is null or { HeldAt: not null } or { WithdrawnAt: not null })
            return;
        var names = await db.Members().Where(m => m.Id == offer.First || m.Id == offer.Second).ToDictionaryAsync(m => m.Id, m => m.Name);
        foreach (var member in (MemberId[])[offer.First, offer.Second])
            await db.Notify(
                heard,
                [member],
                new Tidings(Kind, "community.notice.introduction", $"/introductions#i-{offer.Id.Value:N}", About(offer.Id))
                {
                    Values = [names[offer.Other(member)]],
                    Quote = offer.Words,
                    Thing = offer.Id.Value,
                }
            );
    }

    public Task Hear(IntroductionWithdrawn withdrawn, Heard heard, XinhuoDb db) => db.TakeBack(About(withdrawn.Introduction), withdrawn.By);

    public async Task Hear(IntroductionAccepted accepted, Heard heard, XinhuoDb db)
    {
        var tidings = new Tidings(Kind, "community.notice.introduction.met", $"/chat/{accepted.Room.Value}", $"met:{accepted.Introduction.Value:N}");
        await db.Notify(heard, [accepted.First, accepted.Second], tidings);
        var by = await db.Set<Introduction>().Where(i => i.Id == accepted.Introduction).Select(i => i.OfferedBy).SingleOrDefaultAsync();
        if (by is { } offerer)
            await db.Notify(
                heard with
                {
                    By = Actor.House,
                },
                [offerer],
                tidings with
                {
                    Word = "community.notice.introduction.yours",
                    Href = "/introductions#offered",
                }
            );
    }

    public static string About(IntroductionId id) => $"introduction:{id.Value:N}";
}
