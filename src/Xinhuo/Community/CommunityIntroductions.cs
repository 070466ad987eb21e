using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community;

/// <summary>Introductions, for the later rooms of the house: within their own act, and asked as on the pages.</summary>
public static class CommunityIntroductions
{
    /// <summary>Offers two people to each other, in own words.</summary>
    public static Task<Outcome<IntroductionId>> Introduce(
        this XinhuoDb db,
        Actor me,
        MemberId one,
        MemberId other,
        string words,
        CommunityZone zone,
        DateTimeOffset now
    ) => OfferIntroduction.Do(db, me, one, other, words, zone, now);

    /// <summary>One of the two says yes; with the second yes, their room.</summary>
    public static async Task<Outcome<RoomId?>> AgreeToMeet(this XinhuoDb db, Actor me, IntroductionId introduction, DateTimeOffset now)
    {
        var answered = await AnswerIntroduction.Do(db, me, introduction, Answer.Yes, now);
        return answered.Refused ? answered.Refusal! : answered.Value.Room;
    }

    /// <summary>Who came to talk, and who should meet whom: all at once, for a house that has just moved in.</summary>
    public static async Task LookAround(this XinhuoDb db, DateTimeOffset now)
    {
        await SeeWhoTalked.Look(db, now);
        await db.SaveChangesAsync();
        await FindStrangers.Within(db, now);
    }
}
