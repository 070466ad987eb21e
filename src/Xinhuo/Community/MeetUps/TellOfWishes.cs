using Xinhuo.Community.Gatherings;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.MeetUps;

/// <summary>
/// Tells somebody who would like to talk with them, and both when it is mutual; taken back before it was seen, it is not told. Heard twice, the notices are
/// there already.
/// </summary>
internal sealed class TellOfWishes : IListener<TalkWished>, IListener<TalkWishWithdrawn>
{
    public async Task Hear(TalkWished wished, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, wished.Gathering) is not { } told)
            return;
        var word = wished.Mutual ? "community.notice.meet-up.both" : "community.notice.meet-up.wished";
        // That it is mutual is news also to whoever heard of a wish before.
        var about = AboutOf(wished.Gathering, wished.Of) + (wished.Mutual ? ":both" : "");
        await db.Notify(
            heard,
            await told.Hearing(db, [wished.Of]),
            told.Tell(word, "wished") with
            {
                About = about,
                Together = wished.Mutual ? null : about,
                Href = wished.Mutual ? $"/chat/with/{wished.By.Value}" : $"/gatherings/{wished.Gathering.Value}#minutes",
            }
        );
        if (!wished.Mutual)
            return;
        var other = heard with { By = new Actor(wished.Of.Value, Platform.Web.Role.Member) };
        await db.Notify(
            other,
            await told.Hearing(db, [wished.By]),
            told.Tell(word, "both") with
            {
                About = $"{AboutOf(wished.Gathering, wished.By)}:both",
                Together = null,
                Href = $"/chat/with/{wished.Of.Value}",
            }
        );
    }

    public Task Hear(TalkWishWithdrawn withdrawn, Heard heard, XinhuoDb db) => db.TakeBack(AboutOf(withdrawn.Gathering, withdrawn.Of), withdrawn.By);

    private static string AboutOf(GatheringId gathering, Members.MemberId of) => $"wish:{gathering.Value:N}:{of.Value:N}";
}
