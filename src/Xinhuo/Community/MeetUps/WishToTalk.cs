using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.MeetUps;

/// <summary>想认识: said of somebody else who is there, and taken back. Under the meet-up's lock, so of two who say it at once one is the second.</summary>
internal static class WishToTalk
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GatheringId id, MemberId of, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { IsThere: true } standing || of == me.Member() || !await IsThere(db, id, of))
            return Refusal.NotFound;
        if (standing.Gathering.IsCancelled)
            return standing.Closed!;
        var by = me.Member();
        if (await db.Set<TalkWish>().AnyAsync(w => w.GatheringId == id && w.By == by && w.Of == of))
            return Nothing.Value;
        // Two who both wish it are led to a room, which one's own block would keep shut. The other's block says nothing, here as anywhere.
        if (await db.Set<Block>().AnyAsync(b => b.By == by && b.Of == of))
            return Refusal.Of("community.meet-up.you-blocked");
        db.Add(
            new TalkWish
            {
                GatheringId = id,
                By = by,
                Of = of,
                At = now,
            }
        );
        var mutual = await db.Set<TalkWish>().AnyAsync(w => w.GatheringId == id && w.By == of && w.Of == by);
        db.Record(me, now, new TalkWished(id, standing.Gathering.GroupId, by, of, mutual));
        StageAudience.Changed(db, id);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Withdraw(XinhuoDb db, Actor me, GatheringId id, MemberId of, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { } standing)
            return Refusal.NotFound;
        var by = me.Member();
        if (await db.Set<TalkWish>().AsTracking().SingleOrDefaultAsync(w => w.GatheringId == id && w.By == by && w.Of == of) is not { } wish)
            return Nothing.Value;
        db.Remove(wish);
        db.Record(me, now, new TalkWishWithdrawn(id, standing.Gathering.GroupId, by, of));
        StageAudience.Changed(db, id);
        return Nothing.Value;
    }

    private static async Task<bool> IsThere(XinhuoDb db, GatheringId id, MemberId member) =>
        await db.GatheringSeats().AnyAsync(s => s.GatheringId == id && s.MemberId == member && s.SeatedAt != null)
        || await db.Set<Minute>().AnyAsync(m => m.GatheringId == id && m.MemberId == member);
}
