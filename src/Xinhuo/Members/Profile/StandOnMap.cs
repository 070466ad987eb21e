using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Profile;

/// <summary>A member steps onto the map and into suggestions, or off.</summary>
internal static class StandOnMap
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, bool stand, DateTimeOffset now)
    {
        var id = me.Member();
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == id);
        if (stand == member.OffMapSince is null)
            return Nothing.Value;
        member.OffMapSince = stand ? null : now;
        db.Record(me, now, new SteppedOnMap(id, stand));
        return Nothing.Value;
    }
}
