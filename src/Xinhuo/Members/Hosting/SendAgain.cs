using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Hosting;

/// <summary>A host sends what was parked round again, once its cause is mended. Gives back how many; what nobody parked is not sent.</summary>
internal static class SendAgain
{
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var again = await Parked.SendAgain(db, now);
        if (again > 0)
            db.Record(me, now, new ParkedSentAgain(again));
        return again;
    }
}
