using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Somebody asked for something, or told what they had found.</summary>
public sealed record IdeaProposed(TopicId Topic, GroupId Group, MemberId Author, TopicKind Kind, TopicId? Cites) : IHappening
{
    public static string Verb => "community.idea.proposed";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody wants the same.</summary>
public sealed record IdeaSupported(TopicId Topic, GroupId Group, MemberId By, MemberId Author) : IHappening
{
    public static string Verb => "community.idea.supported";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>Somebody tried a discovery.</summary>
/// <param name="Works">True: it works for them too; false: it is not for them.</param>
public sealed record DiscoveryTried(TopicId Topic, GroupId Group, MemberId By, MemberId Finder, bool Works) : IHappening
{
    public static string Verb => "community.discovery.tried";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Finder.Value];
}

/// <summary>A support, or a word on a discovery, was taken back.</summary>
public sealed record IdeaVoiceWithdrawn(TopicId Topic, GroupId Group, MemberId By, MemberId Author) : IHappening
{
    public static string Verb => "community.idea.voice.withdrawn";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>The same had been said before: one idea points to the other, and its supporters moved there.</summary>
public sealed record IdeaMerged(TopicId Topic, GroupId Group, MemberId Author, TopicId Into, MemberId IntoAuthor) : IHappening
{
    public static string Verb => "community.idea.merged";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. new[] { Author, IntoAuthor }.Distinct().Select(m => m.Value)];
}

/// <summary>Staff said in words what becomes of it; a later decision is one more line.</summary>
public sealed record IdeaDecided(TopicId Topic, GroupId Group, MemberId Author, MemberId By, Verdict Verdict, string Why) : IHappening
{
    public static string Verb => "community.idea.decided";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>Somebody had linked an idea to what did not carry it out.</summary>
public sealed record IdeaThingUnlinked(TopicId Topic, GroupId Group, CarriedOutAs Kind, string Title, string? Address) : IHappening
{
    public static string Verb => "community.idea.thing-unlinked";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>An adopted idea became something: a gathering, a change of the product, a release.</summary>
public sealed record IdeaCarriedOut(TopicId Topic, GroupId Group, MemberId Author, CarriedOutAs Kind, string Title, string? Address) : IHappening
{
    public static string Verb => "community.idea.carried-out";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}
