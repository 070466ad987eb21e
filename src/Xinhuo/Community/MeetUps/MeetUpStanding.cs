using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.MeetUps;

/// <summary>How the one who acts stands to a meet-up, alone with it: nobody else orders, begins or offers until the act is done.</summary>
/// <param name="IsThere">They have a seat, or look after it.</param>
/// <param name="Closed">Why nothing more happens there; null: it is to come, or on, or ended a moment ago.</param>
internal sealed record MeetUpStanding(Gathering Gathering, bool IsThere, bool MayHost, Refusal? Closed)
{
    /// <summary>A good evening goes on past its hour.</summary>
    public static readonly TimeSpan Overtime = TimeSpan.FromHours(2);

    /// <summary>Null: it is not there, not for this member, or no meet-up.</summary>
    public static async Task<MeetUpStanding?> Alone(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ Gathering.Kind: GatheringKind.MeetUp } standing, _))
            return null;
        var seated = await db.GatheringSeats().AnyAsync(s => s.GatheringId == id && s.MemberId == me.Member() && s.SeatedAt != null);
        var closed =
            standing.Gathering.IsCancelled ? Refusal.Of("community.gathering.is-cancelled")
            : IsPast(standing.Gathering, now) ? Refusal.Of("community.gathering.is-over")
            : null;
        return new MeetUpStanding(standing.Gathering, seated || standing.Hosts, standing.MayHost, closed);
    }

    public static bool IsPast(Gathering gathering, DateTimeOffset now) => gathering.EndsAt + Overtime <= now;
}
