using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Xinhuo.Members.Leaving;
using Xinhuo.Members.People;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Members;

/// <summary>成员: who is here. Sign-in, profiles, ownerships, skills, titles, the directory and the map.</summary>
internal static class MembersModule
{
    public static void Add(IServiceCollection services)
    {
        services
            .AddSingleton<LiveSessions>()
            .AddSingleton<SignedIn>()
            .AddSingleton<SessionCookie>()
            .AddSingleton<Patience>()
            .AddSingleton<Guesses>()
            .AddSingleton<KnownBrowser>()
            .AddScoped<FreshSignIn>()
            .AddSingleton<ResetToken>()
            .AddScoped<Passwords>();
        services.AddSingleton<ICommand, HostCommand>();
        services.AddSingleton<TitlesNow>().AddSingleton<PlacesOfPeople>().AddSingleton<ExportProgress>().AddScoped<IPersonalData, MembersData>();
        AddSignIn(services);
        services
            .AddSingleton(new NavItem("members.nav.people", "/people", "compass", 20))
            .AddSingleton(new NavItem("members.nav.mine", "/me", "user-round", 40))
            .AddSingleton(new NavItem("members.hosts.nav", "/hosts/people", "users-round", 230, StaffOnly: true));
    }

    public static void Map(IEndpointRouteBuilder routes) => PasskeyDoor.Map(routes);

    private static void AddSignIn(IServiceCollection services)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = GuestPages.SessionCookie;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.ExpireTimeSpan = TimeSpan.FromDays(60);
                    cookie.SlidingExpiration = true;
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/sign-in";
                    cookie.ReturnUrlParameter = "back";
                    cookie.Events.OnValidatePrincipal = SessionCookie.Validate;
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                challenge =>
                {
                    // Identity keeps a passkey's challenge here between the question and the answer.
                    challenge.Cookie.Name = "xinhuo.passkey";
                    challenge.Cookie.SameSite = SameSiteMode.Strict;
                    challenge.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
        services.AddAuthorization();
        services
            .AddIdentityCore<Account>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = 8;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 4;
                o.Lockout.MaxFailedAccessAttempts = 8;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddSignInManager();
        services.AddScoped<IUserStore<Account>>(s => new UserOnlyStore<
            Account,
            XinhuoDb,
            Guid,
            IdentityUserClaim<Guid>,
            IdentityUserLogin<Guid>,
            IdentityUserToken<Guid>,
            IdentityUserPasskey<Guid>
        >(s.GetRequiredService<XinhuoDb>(), s.GetService<IdentityErrorDescriber>()));
    }
}
