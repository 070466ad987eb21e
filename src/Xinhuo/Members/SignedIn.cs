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
    /// <summary>
    /// Said to a member's streams, and to every process that remembers who they are, when a session of theirs ended, or their role, name, face or what they
    /// may do is another: look again.
    /// </summary>
    public const string Changed = "standing";

    public async ValueTask<bool> Still(ClaimsPrincipal user) =>
        SessionCookie.Of(user) is { } session && await sessions.Find(session) is { } standing && standing.Now(clock.Now) != Restraint.Outside;

    /// <summary>The browser's own sign-in; null for a guest.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => SessionCookie.Of(user);

    /// <summary>What the browsers of these sign-ins are, in the words their owner knows them by.</summary>
    public static async Task<Dictionary<Guid, string>> NamesOf(XinhuoDb db, IReadOnlyCollection<Guid> sessions, Words words) =>
        await db.Set<Session>().Where(s => sessions.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => Browser.Say(words, s.Browser));

    /// <summary>Sign-ins that have not ended.</summary>
    public static IQueryable<Guid> Open(XinhuoDb db) => db.Set<Session>().Where(s => s.EndedAt == null).Select(s => s.Id);

    /// <summary>Says, inside an act, that something about this member changed that every request and stream of theirs must know.</summary>
    public static void LookAgain(XinhuoDb db, MemberId member) => db.Announce(MemberChannel.To(member.Value), Changed);
}
