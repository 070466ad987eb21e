using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>Somebody whom a colleague could go and see now: who, what it is about, since when, and the one click.</summary>
/// <param name="Word">The key of the sentence; {0} is <paramref name="Said"/>.</param>
/// <param name="Said">Their words or a thing's name; null: the sentence needs none.</param>
/// <param name="Act">The key of what the button says.</param>
internal sealed record Waiting(
    MemberId Who,
    string Name,
    string? Photo,
    string Href,
    DateTimeOffset Since,
    string Word,
    string? Said,
    string Act,
    string Icon,
    string ActHref
)
{
    /// <summary>Where the sentence itself leads; null: nowhere.</summary>
    public string? SaidHref { get; init; }
}

/// <summary>A few who wait for the same kind of thing, the longest waiting first.</summary>
/// <param name="Name">"unseen", "unheard", "lonely", "requests", and what later rooms add.</param>
/// <param name="More">How many wait beyond those shown.</param>
internal sealed record Queue(string Name, IReadOnlyList<Waiting> People, int More, string? MoreHref = null)
{
    /// <summary>The key of its heading; with ".lead", of the sentence below.</summary>
    public string Word { get; init; } = $"community.serving.{Name}";
}
