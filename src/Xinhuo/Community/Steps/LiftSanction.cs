using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Steps;

/// <summary>A host ends a step before its time, and says why.</summary>
internal static class LiftSanction
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, SanctionId id, string? why, DateTimeOffset now)
    {
        var who = me.IsHost ? await db.Set<Sanction>().Where(s => s.Id == id).Select(s => (MemberId?)s.MemberId).SingleOrDefaultAsync() : null;
        if (who is not { } person || await GiveSanction.Alone(db, person) is not { } member)
            return Refusal.NotFound;
        var reason = Why.Read(why);
        if (reason.Refused)
            return reason.Refusal!;
        var sanction = await db.Set<Sanction>().AsTracking().SingleAsync(s => s.Id == id);
        if (!sanction.Holds(now))
            return Refusal.Of("community.step.over");
        sanction.End(SanctionEnd.Lifted, me.Member(), reason.Value, now);
        member.Free();
        SignedIn.LookAgain(db, person);
        DeskEntry.Write(db, DeskAct.Lifted, me.Member(), person, reason.Value, now);
        db.Record(me, now, new SanctionLifted(id, person, me.Member(), reason.Value));
        return Nothing.Value;
    }
}
