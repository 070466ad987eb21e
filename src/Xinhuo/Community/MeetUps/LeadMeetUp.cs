using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.MeetUps;

/// <summary>What a host does on the stage: the order, who begins, who is done. Pressed twice at once, the second press finds it done.</summary>
internal static class LeadMeetUp
{
    /// <summary>All minutes in this order; whoever offered one meanwhile stays at the end, and who began keeps their place before those who did not.</summary>
    public static async Task<Outcome<Nothing>> Order(XinhuoDb db, Actor me, GatheringId id, IReadOnlyList<MemberId> order, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { MayHost: true } standing)
            return Refusal.NotFound;
        var (minutes, named) = (await InOrder(db, id), order.ToList());
        var wanted = minutes
            .OrderBy(m => m.BeganAt is null)
            .ThenBy(m => m.BeganAt)
            .ThenBy(m => named.IndexOf(m.MemberId) is >= 0 and var place ? place : int.MaxValue)
            .ThenBy(m => m.Place)
            .ToList();
        if (wanted.SequenceEqual(minutes))
            return Nothing.Value;
        for (var place = 0; place < wanted.Count; place++)
            wanted[place].Place = place + 1;
        db.Record(me, now, new LineUpOrdered(id, standing.Gathering.GroupId, me.Member()));
        StageAudience.Changed(db, id);
        return Nothing.Value;
    }

    /// <summary>One further up (-1) or down (+1).</summary>
    public static async Task<Outcome<Nothing>> Move(XinhuoDb db, Actor me, GatheringId id, MemberId who, int by, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { MayHost: true })
            return Refusal.NotFound;
        var order = (await InOrder(db, id)).ConvertAll(m => m.MemberId);
        var at = order.IndexOf(who);
        if (at < 0 || at + by < 0 || at + by >= order.Count)
            return Nothing.Value;
        (order[at], order[at + by]) = (order[at + by], order[at]);
        return await Order(db, me, id, order, now);
    }

    /// <summary>The one who is on is done, and this one begins; again, where it is the one who is on.</summary>
    public static async Task<Outcome<Nothing>> Begin(XinhuoDb db, Actor me, GatheringId id, MemberId who, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { MayHost: true } standing)
            return Refusal.NotFound;
        if (standing.Closed is { } closed)
            return closed;
        var minutes = await InOrder(db, id);
        if (minutes.Find(m => m.MemberId == who) is not { } next)
            return Refusal.Of("community.meet-up.gone-meanwhile");
        if (next.IsGiven)
            return Refusal.Of("community.meet-up.given-already");
        foreach (var on in minutes.Where(m => m.IsOn && m != next))
            await Give(db, standing.Gathering, on, now);
        next.Begin(now);
        StageAudience.Changed(db, id);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> End(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { MayHost: true } standing)
            return Refusal.NotFound;
        foreach (var on in (await InOrder(db, id)).Where(m => m.IsOn))
            await Give(db, standing.Gathering, on, now);
        StageAudience.Changed(db, id);
        return Nothing.Value;
    }

    public static Task<List<Minute>> InOrder(XinhuoDb db, GatheringId id) =>
        db.Set<Minute>().AsTracking().Where(m => m.GatheringId == id).OrderBy(m => m.Place).ThenBy(m => m.OfferedAt).ToListAsync();

    /// <summary>The host went home with somebody still on: long after the hour their minute is over as well.</summary>
    public static async Task<Outcome<int>> EndForgotten(XinhuoDb db, DateTimeOffset now)
    {
        var past = now - MeetUpStanding.Overtime;
        var left = await (
            from m in db.Set<Minute>()
            where m.BeganAt != null && m.EndedAt == null
            join g in db.Gatherings() on m.GatheringId equals g.Id
            where g.EndsAt <= past
            select g.Id
        )
            .Distinct()
            .ToListAsync();
        foreach (var id in left)
        {
            await Seats.Hold(db, id);
            var gathering = await db.Gatherings().SingleAsync(g => g.Id == id);
            foreach (var on in (await InOrder(db, id)).Where(m => m.IsOn))
                await Give(db, gathering, on, now);
        }
        return left.Count;
    }

    /// <summary>Their minute is over: what they said stands on their page, where they let it.</summary>
    private static async Task Give(XinhuoDb db, Gathering gathering, Minute minute, DateTimeOffset now)
    {
        minute.End(now);
        var role = await db.Members().Where(m => m.Id == minute.MemberId).Select(m => m.Role).SingleAsync();
        var speaker = new Actor(minute.MemberId.Value, role);
        var keeps = minute is { Words: not null, OnlyHereSince: null };
        var kept = keeps && !(await db.KeepIntroduction(speaker, minute.Words, now)).Refused;
        db.Record(speaker, now, new MinuteGiven(gathering.Id, gathering.GroupId, minute.MemberId, kept));
    }
}
