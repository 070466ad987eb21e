using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>Who was asked to tell how it was would rather not: the next one is asked. It changes nothing for them.</summary>
internal static class PassOnRecap
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ } standing, _) || await Seats.Of(db, id, me.Member()) is not { RecapAskedAt: not null } seat)
            return Refusal.NotFound;
        if (seat.RecapDeclinedAt is not null)
            return Nothing.Value;
        seat.RecapDeclinedAt = now;
        db.Record(me, now, new RecapPassedOn(id, standing.Gathering.GroupId, me.Member()));
        return Nothing.Value;
    }
}
