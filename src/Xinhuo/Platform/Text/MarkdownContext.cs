namespace Xinhuo.Platform.Text;

/// <summary>What a text must ask its room in order to be shown.</summary>
public sealed record MarkdownContext
{
    /// <summary>Nobody is known: mentions stay text.</summary>
    public static readonly MarkdownContext Plain = new();

    /// <summary>The page of the member of that name, site-relative; null if there is none. Asked from the longest possible name to the shortest.</summary>
    public Func<string, string?> MemberLink { get; init; } = static _ => null;
}
