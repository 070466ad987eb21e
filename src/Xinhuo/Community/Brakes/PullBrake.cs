using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Brakes;

/// <summary>A host pulls the brake for some hours, or lets go of it. One at a time; pulling anew takes the former's place.</summary>
internal static class PullBrake
{
    private const string Turn = "brake";
    public static readonly int[] Hours = [1, 3, 6, 12, 24, 48];

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Held what, int hours, string? why, BrakeNow brake, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var reason = Why.Read(why);
        var refusal = Refusal.All(
            what is Held.None || (what & ~(Held.Door | Held.NewVoices | Held.Links)) != 0 ? Refusal.On("What", "community.brake.what-missing") : null,
            Hours.Contains(hours) ? null : Refusal.On("Hours", "community.brake.hours-wrong"),
            reason.Refusal
        );
        if (refusal is not null)
            return refusal;
        await db.InTurn(Turn);
        await Free(db, me.Member(), now);
        var row = new RaidBrake
        {
            Id = Guid.CreateVersion7(now),
            What = what,
            Why = reason.Value,
            By = me.Member(),
            At = now,
            Until = now.AddHours(hours),
        };
        db.Add(row);
        db.Record(me, now, new BrakePulled(row.Id, row.By, what.ToString(), row.Until, row.Why));
        brake.Changed(db);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Release(XinhuoDb db, Actor me, BrakeNow brake, DateTimeOffset now)
    {
        if (me.IsHost)
            await db.InTurn(Turn);
        var pulled = me.IsHost ? await brake.Read(db, now) : null;
        if (pulled is null)
            return me.IsHost ? Refusal.Of("community.brake.free-already") : Refusal.NotFound;
        if (await Free(db, me.Member(), now) == 0)
            return Refusal.Of("community.brake.free-already");
        db.Record(me, now, new BrakeReleased(pulled.Id, me.Member()));
        brake.Changed(db);
        return Nothing.Value;
    }

    private static Task<int> Free(XinhuoDb db, MemberId by, DateTimeOffset now) =>
        db.Set<RaidBrake>()
            .Where(b => b.ReleasedAt == null && b.Until > now)
            .ExecuteUpdateAsync(b => b.SetProperty(x => x.ReleasedAt, now).SetProperty(x => x.ReleasedBy, by));
}
