using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// Where no letter reaches, a host hands over a link for a new password: good for a day, once, and the person is told. Never for another host:
/// that one asks whoever runs the server (<c>xinhuo host EMAIL --password</c>).
/// </summary>
internal static class MakeResetLink
{
    private static readonly TimeSpan Valid = TimeSpan.FromDays(1);

    public static async Task<Outcome<string>> Do(XinhuoDb db, Actor me, MemberId person, ResetToken tokens, DateTimeOffset now)
    {
        if (!me.IsHost || await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == person.Value) is not { } account)
            return Refusal.NotFound;
        if (person != me.Member() && await db.Members().AnyAsync(m => m.Id == person && m.Role == Role.Host))
            return Refusal.Of("members.reset.host");
        db.Record(me, now, new ResetLinkMade(person));
        return tokens.For(account, Valid, me.Member());
    }
}
