using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Kits;

/// <summary>How somebody stands to a parcel: it is theirs, or they send it. To everybody else there is none.</summary>
/// <param name="Parcel">Null: its reader said nothing yet.</param>
internal sealed record ParcelStanding(Experience Experience, Parcel? Parcel, bool IsMine, bool Sends)
{
    public static async Task<ParcelStanding?> Of(XinhuoDb db, MemberId me, Role role, ExperienceId id, MemberId whose, bool tracked = false)
    {
        if (await ExperienceStanding.Of(db, me, role, id) is not { } standing)
            return null;
        var isMine = me == whose && standing.IsIn;
        if (!isMine && !(standing.Leads && await db.ExperienceGuests().AnyAsync(g => g.ExperienceId == id && g.MemberId == whose && g.LeftAt == null)))
            return null;
        var parcels = tracked ? db.Set<Parcel>().AsTracking() : db.Set<Parcel>();
        var parcel = await parcels.SingleOrDefaultAsync(p => p.ExperienceId == id && p.MemberId == whose);
        return parcel is null && standing.Experience.Kit is null ? null : new ParcelStanding(standing.Experience, parcel, isMine, !isMine);
    }

    /// <summary>Within an act, to be changed: nobody else touches this parcel until this act is done.</summary>
    public static async Task<ParcelStanding?> Alone(XinhuoDb db, Actor me, ExperienceId id, MemberId whose)
    {
        await db.InTurn($"parcel:{id.Value}:{whose.Value}");
        return await Of(db, me.Member(), me.Role, id, whose, tracked: true);
    }
}
