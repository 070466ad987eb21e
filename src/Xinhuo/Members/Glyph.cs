using Xinhuo.Shell;

namespace Xinhuo.Members;

/// <summary>The icon of a word that hosts made up: one the house has, or a neutral one, since an unknown name would break the page.</summary>
public static class Glyph
{
    /// <summary>What a host chooses among for a skill or a title.</summary>
    public static readonly string[] Offered =
    [
        "sparkles",
        "camera",
        "video",
        "plane",
        "drone",
        "scissors",
        "mic",
        "music",
        "pen-line",
        "feather",
        "palette",
        "route",
        "compass",
        "mountain",
        "tent",
        "wrench",
        "chart-line",
        "lightbulb",
        "book-open",
        "messages-square",
        "hand-helping",
        "handshake",
        "headphones",
        "clapperboard",
        "sprout",
        "flame",
        "award",
        "trophy",
        "star",
        "shield-check",
    ];

    public static string Of(string? name) => name is not null && Icons.Has(name) ? name : "sparkles";
}
