namespace Xinhuo.Community;

/// <summary>What carried an idea out, as its line says it.</summary>
/// <param name="Address">Inside the house ("/gatherings/…") or https; null where there is nothing to open.</param>
public sealed record CarriedOut(CarriedOutAs Kind, string Title, string? Address, DateOnly On);

/// <summary>Stored by number; add at the end.</summary>
public enum CarriedOutAs
{
    /// <summary>聚会</summary>
    Gathering = 0,

    /// <summary>产品改动</summary>
    ProductChange = 1,

    /// <summary>新版本</summary>
    Release = 2,

    /// <summary>别的</summary>
    Other = 3,
}

/// <summary>Whose idea a thing carries out: the name for the thing's own line, and the way to the idea.</summary>
/// <param name="Name">Null: whoever proposed it has left.</param>
public sealed record IdeaCredit(TopicId Idea, GroupId Group, string Title, Members.MemberId Author, string? Name);
