using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Platform.Web;

/// <summary>Language and light or dark, kept in cookies so that the first byte is already right; works signed out and without script.</summary>
public static class Preferences
{
    public const string ThemeCookie = "xinhuo.theme";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/preferences",
                (HttpContext http, [FromForm] string? language, [FromForm] string? theme, [FromForm] string? back) =>
                {
                    var keep = new CookieOptions
                    {
                        MaxAge = TimeSpan.FromDays(400),
                        SameSite = SameSiteMode.Lax,
                        IsEssential = true,
                        HttpOnly = true,
                    };
                    if (language is not null && Words.Languages.Contains(language))
                        http.Response.Cookies.Append(
                            CookieRequestCultureProvider.DefaultCookieName,
                            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                            keep
                        );
                    if (theme is "light" or "dark")
                        http.Response.Cookies.Append(ThemeCookie, theme, keep);
                    else if (theme is "system")
                        http.Response.Cookies.Delete(ThemeCookie);
                    return Results.LocalRedirect(Local(back));
                }
            )
            .DisableAntiforgery(); // it changes nothing but the look, and guests' cached pages hold no token

    /// <summary>Only a path of our own: a redirect elsewhere would lend our name to others.</summary>
    public static string Local(string? back) =>
        back is ['/', ..] && back is not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) ? string.Concat(back.EnumerateRunes().Select(InHeader)) : "/";

    /// <summary>A header takes ASCII alone; what is escaped already stays as it is.</summary>
    private static string InHeader(System.Text.Rune rune) => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString());
}
