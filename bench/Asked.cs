namespace Xinhuo.Bench;

/// <summary>How large the community is and how long one measures: the whole, or --quick while one works on something.</summary>
internal sealed record Size(string Name, int People, int Topics, int Replies, int Warm, int Seconds, int Rounds, int Words)
{
    public static readonly Size Whole = new("whole", 5_000, 20_000, 200_000, Warm: 90, Seconds: 4, Rounds: 5, Words: 200);
    public static readonly Size Quick = new("quick", 600, 2_000, 20_000, Warm: 16, Seconds: 3, Rounds: 3, Words: 40);
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record Asked(
    string Verb,
    string Folder,
    string? Postgres,
    Size Size,
    bool Json,
    IReadOnlyList<string> Engines,
    string App,
    IReadOnlyList<string> Only
)
{
    public static Asked Read(string[] args)
    {
        string? Of(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var only = Of("--only");
        return new Asked(
            args.Length == 0 ? "" : args[0],
            Of("--folder") ?? "",
            Of("--postgres"),
            args.Contains("--quick") ? Size.Quick : Size.Whole,
            args.Contains("--json"),
            Of("--engine") is { } one ? [one] : ["sqlite", "postgres"],
            Of("--app") ?? "",
            only is null ? [] : only.Split(',')
        );
    }

    public bool Wants(string part) => Only.Count == 0 || Only.Contains(part);
}
