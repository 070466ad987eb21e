using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>来 · 这次可能不了 · 不去了: a member answers. Where no seat is free they wait, in the order of asking.</summary>
internal static class AnswerGathering
{
    /// <summary>Asking twice is asking once: the first turn counts.</summary>
    public static async Task<Outcome<GatheringSeat>> Come(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now)
    {
        var (standing, turn) = await GatheringStanding.Alone(db, me, id);
        if (standing is null)
            return Refusal.NotFound;
        var gathering = standing.Gathering;
        if (Closed(gathering, now) is { } refusal)
            return refusal;
        var seat = await Seats.Of(db, id, me.Member());
        if (seat?.AskedAt is not null)
            return seat;
        if (seat is null)
        {
            seat = new GatheringSeat
            {
                GatheringId = id,
                MemberId = me.Member(),
                Turn = turn,
            };
            db.Add(seat);
        }
        seat.Ask(turn, now);
        if (gathering.Waiting == 0 && (gathering.Capacity is not { } seats || gathering.Taken < seats))
        {
            seat.Sit(now);
            gathering.Taken++;
        }
        else
            gathering.Waiting++;
        db.Record(me, now, new SeatAsked(id, gathering.GroupId, me.Member(), seat.Waits));
        GatheringStanding.Changed(db, gathering);
        return seat;
    }

    public static Task<Outcome<Nothing>> Leave(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now) => GiveBack(db, me, id, now, maybeNot: false);

    public static Task<Outcome<Nothing>> MaybeNot(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now) => GiveBack(db, me, id, now, maybeNot: true);

    /// <summary>Within the lock: the seat or the place in the line is somebody else's.</summary>
    public static async Task Free(XinhuoDb db, Actor me, Gathering gathering, GatheringSeat seat, DateTimeOffset now)
    {
        if (seat.AskedAt is null)
            return;
        if (seat.IsSeated)
            gathering.Taken--;
        else
            gathering.Waiting--;
        seat.Leave(now);
        db.Record(me, now, new SeatLeft(gathering.Id, gathering.GroupId, seat.MemberId));
        await Seats.MoveUp(db, me, gathering, now);
        GatheringStanding.Changed(db, gathering);
    }

    private static async Task<Outcome<Nothing>> GiveBack(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now, bool maybeNot)
    {
        var (standing, turn) = await GatheringStanding.Alone(db, me, id);
        if (standing is null)
            return Refusal.NotFound;
        if (Closed(standing.Gathering, now) is { } refusal)
            return refusal;
        var seat = await Seats.Of(db, id, me.Member());
        if (seat is not null)
            await Free(db, me, standing.Gathering, seat, now);
        if (!maybeNot || seat?.MaybeNotAt is not null)
            return Nothing.Value;
        if (seat is null)
            db.Add(
                seat = new GatheringSeat
                {
                    GatheringId = id,
                    MemberId = me.Member(),
                    Turn = turn,
                }
            );
        seat.MaybeNotAt = now;
        db.Record(me, now, new SeatDeclined(id, standing.Gathering.GroupId, me.Member()));
        return Nothing.Value;
    }

    private static Refusal? Closed(Gathering gathering, DateTimeOffset now) =>
        gathering.IsCancelled ? Refusal.Of("community.gathering.is-cancelled")
        : gathering.IsOver(now) ? Refusal.Of("community.gathering.is-over")
        : null;
}
