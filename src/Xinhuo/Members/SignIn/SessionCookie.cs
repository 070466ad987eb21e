using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>Starts and ends sessions; the cookie holds nothing but the session's id, sealed by the framework.</summary>
internal sealed class SessionCookie(Acts acts, CommunityClock clock, LiveSessions sessions, KnownBrowser browser)
{
    private const string SessionClaim = "session";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromHours(1);

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
        browser.Remember(http, member);
    }

    /// <summary>Somebody is here: written down once an hour, not at every click.</summary>
    public async Task Seen(Guid session, MemberId member, DateTimeOffset now)
    {
        await acts.Run(async db =>
        {
            await db.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now));
            await db.Members().Where(m => m.Id == member).ExecuteUpdateAsync(m => m.SetProperty(x => x.LastSeenAt, now));
        });
        sessions.Forget(member);
    }

    public async Task End(HttpContext http, Viewer viewer)
    {
        if (Of(http.User) is { } session)
            await acts.Run(async db =>
            {
                await db.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, clock.Now));
                if (viewer.MemberId() is { } me)
                    SignedIn.LookAgain(db, me);
            });
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public static Guid? Of(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>At each request: is the session still alive? Fills <see cref="Viewer"/>, the one thing pages ask.</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = Of(context.Principal!);
        var standing = id is { } session ? await services.GetRequiredService<LiveSessions>().Find(session) : null;
        if (standing is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        var viewer = services.GetRequiredService<Viewer>();
        (viewer.Id, viewer.Name, viewer.PhotoUrl, viewer.Role) = (standing.Member.Value, standing.Name, standing.PhotoUrl, standing.Role);
        var now = services.GetRequiredService<CommunityClock>().Now;
        (viewer.JoinedAt, viewer.Restraint) = (services.GetRequiredService<Pace>().MindsNewcomers ? standing.JoinedAt : null, standing.Now(now));
        viewer.RestrainedUntil =
            viewer.Restraint is not null && standing.RestrainedUntil is { } until ? services.GetRequiredService<CommunityZone>().Local(until) : null;
        if (now - standing.LastSeenAt > SeenEvery)
            await services.GetRequiredService<SessionCookie>().Seen(id!.Value, standing.Member, now);
    }

    private static string BrowserOf(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return agent.Length > 200 ? agent[..200] : agent;
    }
}
