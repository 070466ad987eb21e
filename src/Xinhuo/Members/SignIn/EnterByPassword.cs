using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// Somebody showed a password, which fits or does not. What strangers' browsers get wrong is counted with the account, and an account that rests lets
/// no stranger in; a known browser neither counts there nor waits.
/// </summary>
internal static class EnterByPassword
{
    public static readonly Refusal Wrong = Refusal.Of("members.sign-in.wrong");

    /// <param name="fits">Found out before the act: checking is slow on purpose.</param>
    /// <param name="known">From a browser that the owner came in by before.</param>
    public static async Task<Outcome<Entered>> Do(XinhuoDb db, string emailKey, bool fits, bool known, DateTimeOffset now)
    {
        var account = await db.Set<Account>().AsTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == emailKey);
        var rests = !known && account?.IsResting(now) == true;
        var lets = fits && account is not null && !rests;
        if (account is not null && !known && !rests)
            if (lets)
                account.Succeed();
            else
                account.Fail(now);
        // Not a refusal to the door: the failure must stay written.
        return new Entered(lets ? new MemberId(account!.Id) : null, lets ? null : Wrong);
    }
}

/// <summary>Who came in, or why nobody did.</summary>
internal sealed record Entered(MemberId? Member, Refusal? Refusal);
