using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Who is out of a group that is closed to them comes to its gatherings no more: their seats go to those who wait. Heard twice, there is no seat left to give.
/// </summary>
internal sealed class GiveUpSeats(CommunityClock clock) : IListener<GroupLeft>
{
    public async Task Hear(GroupLeft left, Heard heard, XinhuoDb db)
    {
        var now = clock.Now;
        if (await Standing.In(db, left.Group, left.Member) is null or { MaySee: true })
            return;
        var coming = await db.Gatherings()
            .Where(g => g.GroupId == left.Group && g.EndsAt > now && g.CancelledAt == null)
            .Where(g =>
                db.GatheringSeats().Any(s => s.GatheringId == g.Id && s.MemberId == left.Member && s.AskedAt != null)
                || db.GatheringCoHosts().Any(h => h.GatheringId == g.Id && h.MemberId == left.Member && h.SteppedDownAt == null)
            )
            .OrderBy(g => g.Id)
            .Select(g => g.Id)
            .ToListAsync();
        foreach (var id in coming)
        {
            await Seats.Hold(db, id);
            var gathering = await db.Gatherings().AsTracking().SingleAsync(g => g.Id == id);
            if (await Seats.Of(db, id, left.Member) is { } seat)
                await AnswerGathering.Free(db, new Actor(left.Member.Value, heard.By.Role), gathering, seat, now);
            await db.GatheringCoHosts()
                .Where(h => h.GatheringId == id && h.MemberId == left.Member && h.SteppedDownAt == null)
                .ExecuteUpdateAsync(h => h.SetProperty(x => x.SteppedDownAt, now));
        }
    }
}
