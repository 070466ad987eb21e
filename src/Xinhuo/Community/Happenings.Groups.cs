using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>A group was founded.</summary>
public sealed record GroupFounded(GroupId Group, MemberId By) : IHappening
{
    public static string Verb => "community.group.founded";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>A group's name, words, cover or openness changed.</summary>
public sealed record GroupEdited(GroupId Group, MemberId By) : IHappening
{
    public static string Verb => "community.group.edited";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody asked to come in; the group's hosts are told.</summary>
public sealed record GroupAsked(GroupId Group, MemberId Member, IReadOnlyList<MemberId> Hosts) : IHappening
{
    public static string Verb => "community.group.asked";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. Hosts.Select(h => h.Value)];
}

/// <summary>Somebody who knocked still waits: told to the group's hosts again, or to the house's.</summary>
public sealed record GroupAskWaits(GroupId Group, MemberId Member, IReadOnlyList<MemberId> Hosts, bool House) : IHappening
{
    public static string Verb => "community.group.ask.waits";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody was invited into a group.</summary>
public sealed record GroupInvited(GroupId Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.group.invited";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>Somebody came in: by the open door, by invitation, or let in by a host.</summary>
/// <param name="LetInBy">The group host who accepted an asking; else null.</param>
public sealed record GroupJoined(GroupId Group, MemberId Member, MemberId? LetInBy) : IHappening
{
    public static string Verb => "community.group.joined";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => LetInBy is null ? [] : [Member.Value];
}

/// <summary>A group host said no to somebody who asked.</summary>
public sealed record GroupRefused(GroupId Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.group.refused";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>Somebody left, or was asked to leave by a group host.</summary>
public sealed record GroupLeft(GroupId Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.group.left";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Member ? [] : [Member.Value];
}

/// <summary>A member of the group became one of its hosts.</summary>
public sealed record GroupHostNamed(GroupId Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.group.host.named";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Member ? [] : [Member.Value];
}

/// <summary>A host of the group stays on as one of its members.</summary>
public sealed record GroupHostStoodDown(GroupId Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.group.host.stood-down";
    Guid IHappening.Object => Group.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Member ? [] : [Member.Value];
}

/// <summary>Somebody follows or mutes a topic or a group, or neither any more.</summary>
public sealed record Followed(MemberId Member, FollowedKind Kind, Guid What, FollowLevel Level, GroupId InGroup) : IHappening
{
    public static string Verb => "community.followed";
    Guid IHappening.Object => What;
    Guid? IHappening.Group => InGroup.Value;
}
