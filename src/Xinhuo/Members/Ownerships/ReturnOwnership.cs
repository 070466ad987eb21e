using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Profile;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Ownerships;

/// <summary>A host cannot verify it like this and says why; or thinks better of it; or its owner has mended it and asks again.</summary>
internal static class ReturnOwnership
{
    public const int MostWhy = 200;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, OwnershipId ownership, string? why, DateTimeOffset now)
    {
        if (!me.IsHost || await db.Ownerships().AsTracking().SingleOrDefaultAsync(o => o.Id == ownership) is not { VerifiedAt: null } owned)
            return Refusal.NotFound;
        if (owned.ReturnedAt is not null)
            return Nothing.Value;
        var reason = Blank.Line(why, "Why", MostWhy, 400);
        if (reason.Refused)
            return reason.Refusal!;
        if (reason.Value is null)
            return Refusal.On("Why", "members.owns.return.why-missing");
        (owned.ReturnedAt, owned.ReturnedWhy) = (now, reason.Value);
        db.Record(me, now, new OwnershipReturned(owned.MemberId, ownership, Back: true));
        return Nothing.Value;
    }

    /// <summary>By a host, or by its owner.</summary>
    public static async Task<Outcome<Nothing>> Undo(XinhuoDb db, Actor me, OwnershipId ownership, DateTimeOffset now)
    {
        var owned = await db.Ownerships().AsTracking().SingleOrDefaultAsync(o => o.Id == ownership && o.ReturnedAt != null);
        if (owned is null || !me.IsHost && owned.MemberId != me.Member())
            return Refusal.NotFound;
        (owned.ReturnedAt, owned.ReturnedWhy) = (null, null);
        db.Record(me, now, new OwnershipReturned(owned.MemberId, ownership, Back: false));
        return Nothing.Value;
    }
}
