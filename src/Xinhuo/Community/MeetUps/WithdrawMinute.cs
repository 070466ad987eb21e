using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.MeetUps;

/// <summary>Who comes no more does not speak: their minute goes, unless it was given. Heard twice, it is gone already.</summary>
internal sealed class WithdrawMinute : IListener<SeatLeft>
{
    public async Task Hear(SeatLeft left, Heard heard, XinhuoDb db)
    {
        if (await db.Gatherings().AnyAsync(g => g.Id == left.Gathering && (g.Kind != GatheringKind.MeetUp || g.HostId == left.Member)))
            return;
        // They may have come back meanwhile.
        if (await db.GatheringSeats().AnyAsync(s => s.GatheringId == left.Gathering && s.MemberId == left.Member && s.SeatedAt != null))
            return;
        if (await db.Set<Minute>().Where(m => m.GatheringId == left.Gathering && m.MemberId == left.Member && m.BeganAt == null).ExecuteDeleteAsync() > 0)
            StageAudience.Changed(db, left.Gathering);
    }
}
