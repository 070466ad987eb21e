using Xinhuo.Platform.Web;

namespace Xinhuo.Shell;

/// <summary>Light, dark, or as the system does: a cookie, so that the first line of a page already knows.</summary>
public static class Theme
{
    /// <summary>"light", "dark", or nothing for the system's.</summary>
    public static string? Of(HttpRequest request) =>
        request.Cookies[Preferences.ThemeCookie] is "light" or "dark" ? request.Cookies[Preferences.ThemeCookie] : null;
}
