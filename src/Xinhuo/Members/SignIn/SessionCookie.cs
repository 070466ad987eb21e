using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>Starts and ends sessions; the cookie holds nothing but the session's id, sealed by the framework.</summary>
internal sealed class SessionCookie(Acts acts, CommunityClock clock, LiveSessions sessions)
{
    private const string SessionClaim = "session";

    public async Task Start(HttpContext http, MemberId member)
    {
        var now = clock.Now;
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            MemberId = member,
            StartedAt = now,
            LastSeenAt = now,
            Browser = BrowserOf(http),
        };
        await acts.Run(async db =>
        {
            db.Add(session);
            await db.Members().Where(m => m.Id == member).ExecuteUpdateAsync(m => m.SetProperty(x => x.LastSeenAt, now));
        });
        var identity = new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString())], IdentityConstants.ApplicationScheme);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public async Task End(HttpContext http, Viewer viewer)
    {
        if (Of(http.User) is { } session)
            await acts.Run(async db =>
            {
                await db.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, clock.Now));
                if (viewer.MemberId() is { } me)
                    SignedIn.Announce(db, me);
            });
        if (viewer.MemberId() is { } member)
            sessions.Forget(member);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public static Guid? Of(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>At each request: is the session still alive? Fills <see cref="Viewer"/>, the one thing pages ask.</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var standing = Of(context.Principal!) is { } id ? await services.GetRequiredService<LiveSessions>().Find(id) : null;
        if (standing is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        var viewer = services.GetRequiredService<Viewer>();
        (viewer.Id, viewer.Name, viewer.PhotoUrl, viewer.Role) = (standing.Member.Value, standing.Name, standing.PhotoUrl, standing.Role);
        var now = services.GetRequiredService<CommunityClock>().Now;
        viewer.IsSuspended = standing.SuspendedUntil > now;
    }

    private static string BrowserOf(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return agent.Length > 200 ? agent[..200] : agent;
    }
}
