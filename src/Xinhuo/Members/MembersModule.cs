using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members;

/// <summary>成员: who is here. Sign-in, profiles, ownerships, skills, titles, the directory and the map.</summary>
internal static class MembersModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<LiveSessions>().AddSingleton<SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "xinhuo.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(60);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.Events.OnValidatePrincipal = SessionCookie.Validate;
        });
        services.AddAuthorization();
        services.AddIdentityCore<Account>(o =>
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
        services.AddScoped<IUserStore<Account>>(s => new UserOnlyStore<Account, XinhuoDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(
            s.GetRequiredService<XinhuoDb>(), s.GetService<IdentityErrorDescriber>()));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
