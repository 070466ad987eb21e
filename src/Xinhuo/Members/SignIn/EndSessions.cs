using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.SignIn;

/// <summary>Signs browsers out from afar: dead at once.</summary>
internal static class EndSessions
{
    public static async Task<Outcome<Nothing>> One(XinhuoDb db, MemberId me, Guid session, DateTimeOffset now)
    {
        var ended = await db.Set<Session>()
            .Where(s => s.Id == session && s.MemberId == me && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        SignedIn.LookAgain(db, me);
        return ended == 0 ? Refusal.NotFound : Nothing.Value;
    }

    /// <summary>All but <paramref name="keep"/>; with null, this one too.</summary>
    public static async Task<Outcome<Nothing>> Others(XinhuoDb db, MemberId me, Guid? keep, DateTimeOffset now)
    {
        var kept = keep ?? default;
        await db.Set<Session>().Where(s => s.MemberId == me && s.Id != kept && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        SignedIn.LookAgain(db, me);
        return Nothing.Value;
    }
}
