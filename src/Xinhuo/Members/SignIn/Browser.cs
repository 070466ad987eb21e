using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.SignIn;

/// <summary>What a browser says it is, in a few words that its owner knows it by.</summary>
internal static class Browser
{
    private static readonly (string Mark, string Name)[] Programs =
    [
        ("MicroMessenger", "WeChat"),
        ("Edg", "Edge"),
        ("HuaweiBrowser", "Huawei"),
        ("MiuiBrowser", "Mi"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    public static bool IsPhone(string agent) => agent.Contains("Mobile", StringComparison.Ordinal) || agent.Contains("iPhone", StringComparison.Ordinal);

    public static string Say(Words words, string agent)
    {
        var (program, system) = (Find(Programs, agent), Find(Systems, agent));
        return program is null && system is null ? words["members.sessions.unknown"]
            : program is null || system is null ? program ?? system!
            : words["members.sessions.browser", program, system];
    }

    private static string? Find((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
