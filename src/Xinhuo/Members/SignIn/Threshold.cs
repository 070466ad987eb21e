using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// Stands in front of every address: who is outside for a while keeps what is their own (why, the rules, their data, keys, the way out) and is
/// led there from everywhere else.
/// </summary>
internal static class Threshold
{
    public const string Standing = "/me/standing";

    private const string Rules = "/rules";

    private static readonly string[] Own =
    [
        Standing,
        "/me/erase",
        "/me/export",
        "/me/notices",
        "/me/passkeys",
        "/me/password",
        "/me/privacy",
        "/me/sessions",
        "/sign-out",
        "/sign-in",
        "/passkeys",
        "/letters/stop",
        "/preferences",
        "/forgotten",
        "/reset",
        "/errors",
        "/files",
        "/health",
        "/offline",
        "/manifest.webmanifest",
        "/icon",
    ];

    public static IApplicationBuilder UseThreshold(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (!http.RequestServices.GetRequiredService<Viewer>().IsOutside || IsOwn(http.Request.Path))
                    return next(http);
                if (http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is null)
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                else
                    http.Response.Redirect(Standing);
                return Task.CompletedTask;
            }
        );

    /// <summary>The rules themselves, and no page beneath them. Of files the pictures say whose they are.</summary>
    private static bool IsOwn(PathString path) =>
        path.Value is { } asked
        && (
            asked.Equals(Rules, StringComparison.OrdinalIgnoreCase)
            || Array.Exists(Own, o => asked.Equals(o, StringComparison.OrdinalIgnoreCase) || asked.StartsWith(o + "/", StringComparison.OrdinalIgnoreCase))
        );
}
