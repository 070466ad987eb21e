using Xinhuo.Community.MeetUps;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community;

/// <summary>What stands beside somebody while they introduce themselves; each line may be missing.</summary>
internal sealed record MeetUpCard(string? Day, string? Loves, string? Best, string? Wants, string? Words);

/// <summary>Meet-ups, for the sample and for imports: what was offered and wished, as if it had been typed.</summary>
internal static class CommunityMeetUps
{
    /// <param name="began">When they spoke; null: they have not yet.</param>
    public static void Offer(XinhuoDb db, Gathering gathering, MemberId member, int place, MeetUpCard card, DateTimeOffset at, DateTimeOffset? began)
    {
        var minute = new Minute
        {
            GatheringId = gathering.Id,
            MemberId = member,
            Place = place,
            OfferedAt = at,
            Day = card.Day,
            Loves = card.Loves,
            Best = card.Best,
            Wants = card.Wants,
            Words = card.Words,
            OnlyHereSince = at,
        };
        db.Add(minute);
        var speaker = new Actor(member.Value, Role.Member);
        db.Record(speaker, at, new MinuteOffered(gathering.Id, gathering.GroupId, member));
        if (began is not { } start)
            return;
        minute.Begin(start);
        minute.End(start.AddSeconds(Minute.Seconds));
        db.Record(speaker, start.AddSeconds(Minute.Seconds), new MinuteGiven(gathering.Id, gathering.GroupId, member, Kept: false));
    }

    /// <param name="mutual">The other had said so before.</param>
    public static void Wish(XinhuoDb db, Gathering gathering, MemberId by, MemberId of, bool mutual, DateTimeOffset at)
    {
        db.Add(
            new TalkWish
            {
                GatheringId = gathering.Id,
                By = by,
                Of = of,
                At = at,
            }
        );
        db.Record(new Actor(by.Value, Role.Member), at, new TalkWished(gathering.Id, gathering.GroupId, by, of, mutual));
    }
}
