using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Somebody wants to introduce themselves at a meet-up.</summary>
public sealed record MinuteOffered(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.minute.offered";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody would rather listen this time.</summary>
public sealed record MinuteWithdrawn(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.minute.withdrawn";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A host put the minutes of a meet-up in another order.</summary>
public sealed record LineUpOrdered(GatheringId Gathering, GroupId? Group, MemberId By) : IHappening
{
    public static string Verb => "community.meet-up.ordered";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody introduced themselves at a meet-up.</summary>
/// <param name="Kept">The words became the introduction on their page.</param>
public sealed record MinuteGiven(GatheringId Gathering, GroupId? Group, MemberId Member, bool Kept) : IHappening
{
    public static string Verb => "community.minute.given";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>At a meet-up somebody would like to talk with somebody.</summary>
/// <param name="Mutual">The other had said so before.</param>
public sealed record TalkWished(GatheringId Gathering, GroupId? Group, MemberId By, MemberId Of, bool Mutual) : IHappening
{
    public static string Verb => "community.talk.wished";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Of.Value];
}

/// <summary>Somebody took that back.</summary>
public sealed record TalkWishWithdrawn(GatheringId Gathering, GroupId? Group, MemberId By, MemberId Of) : IHappening
{
    public static string Verb => "community.talk.wish.withdrawn";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}
