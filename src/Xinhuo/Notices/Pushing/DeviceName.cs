using Xinhuo.Platform.Localization;

namespace Xinhuo.Notices.Pushing;

/// <summary>A browser's name as its owner knows it: "Chrome · Android". Only from what it says of itself; nothing more is asked of it.</summary>
internal static class DeviceName
{
    // The first that fits: each later one also says the earlier one's name.
    private static readonly (string Says, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("OPR", "Opera"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Says, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string agent, Words words)
    {
        var known = new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>().ToList();
        return known.Count == 0 ? words["notices.push.some-device"] : string.Join(" · ", known);
    }

    private static string? Find((string Says, string Name)[] names, string agent) =>
        Array.Find(names, n => agent.Contains(n.Says, StringComparison.OrdinalIgnoreCase)).Name;
}
