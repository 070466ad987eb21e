using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.SignIn;

/// <summary>A new password, for who knew the old one or holds a fresh link. Every other browser must sign in again.</summary>
internal static class ChangePassword
{
    /// <param name="stamp">The stamp the link was made for; null where the old password was shown.</param>
    /// <param name="keep">The session that changes it, which stays.</param>
    public static async Task<Outcome<MemberId>> Do(XinhuoDb db, MemberId member, string? stamp, string hash, Guid? keep, DateTimeOffset now)
    {
        var account = await db.Set<Account>().AsTracking().SingleOrDefaultAsync(a => a.Id == member.Value);
        if (account is null || stamp is not null && account.SecurityStamp != stamp)
            return Refusal.Of("members.reset.old");
        account.Change(hash);
        await EndSessions.Others(db, member, keep, now);
        var role = await db.Members().Where(m => m.Id == member).Select(m => m.Role).SingleAsync();
        db.Record(new Actor(member.Value, role), now, new PasswordChanged(member));
        return member;
    }
}
