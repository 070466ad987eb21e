namespace Xinhuo.Shell;

/// <summary>Light, dark, or as the system does: a cookie, so that the first line of a page already knows.</summary>
public static class Theme
{
    public const string Cookie = "xinhuo.theme";

    /// <summary>"light", "dark", or nothing for the system's.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie] is "light" or "dark" ? request.Cookies[Cookie] : null;
}
