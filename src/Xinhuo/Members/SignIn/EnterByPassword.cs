using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.SignIn;

/// <summary>Somebody showed a password, which fits or does not. Failures are counted with the account, and an account that rests lets nobody in.</summary>
internal static class EnterByPassword
{
    private static readonly Refusal Wrong = Refusal.Of("members.sign-in.wrong");

    /// <param name="fits">Found out before the act: checking is slow on purpose.</param>
    public static async Task<Outcome<Entered>> Do(XinhuoDb db, string emailKey, bool fits, DateTimeOffset now)
    {
        var account = await db.Set<Account>().AsTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == emailKey);
        var lets = fits && account is not null && !account.IsResting(now);
        if (lets)
            account!.Succeed();
        else if (account is not null && !account.IsResting(now))
            account.Fail(now);
        // Not a refusal to the door: the failure must stay written.
        return new Entered(lets ? new MemberId(account!.Id) : null, lets ? null : Wrong);
    }
}

/// <summary>Who came in, or why nobody did.</summary>
internal sealed record Entered(MemberId? Member, Refusal? Refusal);
