using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>Whether the browser behind a long answer (a live stream) is still signed in and inside: either may end while it is open.</summary>
internal sealed class SignedIn(LiveSessions sessions, CommunityClock clock)
{
    /// <summary>Whispered to a member's streams when one of their sessions ends: look again whether it was yours.</summary>
    public const string Ended = "signed-out";

    public async ValueTask<bool> Still(ClaimsPrincipal user) =>
        SessionCookie.Of(user) is { } session && await sessions.Find(session) is { } standing && standing.Now(clock.Now) != Restraint.Outside;

    /// <summary>The browser's own sign-in; null for a guest.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => SessionCookie.Of(user);

    /// <summary>What the browsers of these sign-ins are, in the words their owner knows them by.</summary>
    public static async Task<Dictionary<Guid, string>> NamesOf(XinhuoDb db, IReadOnlyCollection<Guid> sessions, Words words) =>
        await db.Set<Session>().Where(s => sessions.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => Browser.Say(words, s.Browser));

    /// <summary>Sign-ins that have not ended.</summary>
    public static IQueryable<Guid> Open(XinhuoDb db) => db.Set<Session>().Where(s => s.EndedAt == null).Select(s => s.Id);

    /// <summary>As <see cref="Still"/>, when something has just ended: what was remembered of it may be older.</summary>
    public ValueTask<bool> StillAfter(MemberId member, ClaimsPrincipal user)
    {
        sessions.Forget(member);
        return Still(user);
    }

    /// <summary>Says, inside an act, that something about this member changed that every request of theirs must know: their role, a suspension.</summary>
    public void LookAgain(XinhuoDb db, MemberId member) => db.Afterwards(() => sessions.Forget(member));

    public static void Announce(XinhuoDb db, MemberId member) => db.Announce(MemberChannel.To(member.Value), Ended);
}
