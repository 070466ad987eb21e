namespace Xinhuo.Imports.Staging;

/// <summary>Where a staged row stood in its source.</summary>
internal readonly record struct Origin(string File, long Line);

/// <param name="Key">The id in the source; placeholders for authors of whom nothing else is known begin with "name:" or have the id alone.</param>
internal sealed record StagedPerson(string Key, string Name, DateTimeOffset? JoinedAt, Origin Origin)
{
    /// <summary>HTML or plain words, see <see cref="IntroIsHtml"/>.</summary>
    public string? Intro { get; init; }
    public bool IntroIsHtml { get; init; }
    public string? City { get; init; }
    public string? Occupation { get; init; }
    public string? Hobbies { get; init; }
    public string? Makes { get; init; }

    /// <summary>Skills in the source's words, separated by |; those our vocabulary knows become own claims.</summary>
    public string? Skills { get; init; }
    public Platform.Web.Role Role { get; init; } = Platform.Web.Role.Member;

    /// <summary>What has no place here, as JSON.</summary>
    public string? Rest { get; init; }
}

internal sealed record StagedGroup(string Key, string Name, Origin Origin)
{
    public string? About { get; init; }
    public bool AboutIsHtml { get; init; }

    /// <summary>"open", "request" or "hidden".</summary>
    public string Openness { get; init; } = "open";
    public DateTimeOffset? FoundedAt { get; init; }
}

/// <summary>A topic (no <see cref="UnderKey"/>), or something said under another post.</summary>
/// <param name="AuthorKey">Null: nobody is named; <paramref name="AuthorName"/> may still say how they were called.</param>
internal sealed record StagedPost(string Key, string? AuthorKey, string? AuthorName, DateTimeOffset At, Origin Origin)
{
    public bool IsTopic { get; init; }

    /// <summary>The post it was said under: a topic or a reply.</summary>
    public string? UnderKey { get; init; }

    /// <summary>The topic it belongs to, where the source says so itself; else it is found through <see cref="UnderKey"/>.</summary>
    public string? TopicKey { get; init; }
    public string? GroupKey { get; init; }
    public string? Title { get; init; }
    public string? Body { get; init; }
    public bool BodyIsHtml { get; init; }
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Thanks without a giver, as the source counted them; null: count the thanks rows.</summary>
    public int? Score { get; init; }
    public string? Rest { get; init; }
}

/// <param name="ByKey">Who gave it, or null.</param>
/// <param name="Sign">1, or −1 for a vote against, which takes one away.</param>
internal sealed record StagedThanks(string Key, string PostKey, string? ByKey, int Sign, DateTimeOffset At, Origin Origin);

internal sealed record StagedBadge(string Key, string PersonKey, string Name, int? Class, DateTimeOffset At, Origin Origin);

internal sealed record StagedMembership(string Key, string GroupKey, string PersonKey, bool IsHost, DateTimeOffset? At, Origin Origin);
