using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>A host lets a member read and not write, until a day. It ends by itself; never a colleague, never oneself, never for ever.</summary>
internal static class SuspendMember
{
    public static readonly int[] Days = [1, 3, 7, 30];

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, MemberId who, int days, string? why, SignedIn signedIn, DateTimeOffset now)
    {
        if (await Found(db, me, who) is not { } member)
            return Refusal.NotFound;
        var reason = Why.Read(why);
        var refusal = Refusal.All(
            reason.Refusal,
            Days.Contains(days) ? null : Refusal.On("Days", "community.desk.days-wrong"),
            member.Role is Role.Member ? null : Refusal.Of("community.desk.colleague", member.Name)
        );
        if (refusal is not null)
            return refusal;
        var until = now.AddDays(days);
        member.SuspendedUntil = until;
        signedIn.LookAgain(db, who);
        DeskEntry.Write(db, DeskAct.Suspended, me.Member(), who, reason.Value, now, until: until);
        db.Record(me, now, new MemberSuspended(who, me.Member(), until, reason.Value));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Lift(XinhuoDb db, Actor me, MemberId who, string? why, SignedIn signedIn, DateTimeOffset now)
    {
        if (await Found(db, me, who) is not { } member || member.SuspendedUntil is null || member.SuspendedUntil <= now)
            return Refusal.NotFound;
        var reason = Why.Read(why);
        if (reason.Refused)
            return reason.Refusal!;
        member.SuspendedUntil = null;
        signedIn.LookAgain(db, who);
        DeskEntry.Write(db, DeskAct.Lifted, me.Member(), who, reason.Value, now);
        db.Record(me, now, new SuspensionLifted(who, me.Member(), reason.Value));
        return Nothing.Value;
    }

    private static async Task<Member?> Found(XinhuoDb db, Actor me, MemberId who) =>
        me.IsHost ? await db.Members().AsTracking().SingleOrDefaultAsync(m => m.Id == who && m.ErasedAt == null) : null;
}
