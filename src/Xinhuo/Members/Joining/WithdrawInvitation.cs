using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Joining;

/// <summary>The link lets nobody in any more. Who came by it stays. One's own; hosts, anybody's.</summary>
internal static class WithdrawInvitation
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Guid id, DateTimeOffset now)
    {
        var invitation = await db.Set<Invitation>().AsTracking().SingleOrDefaultAsync(i => i.Id == id);
        if (invitation is null || !(me.IsHost || invitation.CreatedBy == me.Member()))
            return Refusal.NotFound;
        if (invitation.WithdrawnAt is null)
        {
            invitation.WithdrawnAt = now;
            db.Record(me, now, new InvitationWithdrawn(id));
        }
        return Nothing.Value;
    }
}
