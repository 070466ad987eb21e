using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Somebody invites to a gathering.</summary>
/// <param name="Topic">The topic it grew out of; its people are told.</param>
public sealed record GatheringHosted(GatheringId Gathering, GroupId? Group, MemberId Host, TopicId? Topic) : IHappening
{
    public static string Verb => "community.gathering.hosted";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A series comes round again: the next time has a row, and seats of its own.</summary>
public sealed record GatheringCameRound(GatheringId Gathering, GroupId? Group, GatheringSeriesId Series) : IHappening
{
    public static string Verb => "community.gathering.came-round";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A gathering was changed.</summary>
/// <param name="Moved">Its time or place did: those who come and wait are told.</param>
/// <param name="Later">With it, those of its series that come after it.</param>
public sealed record GatheringChanged(GatheringId Gathering, GroupId? Group, MemberId By, int Sequence, bool Moved, bool Later) : IHappening
{
    public static string Verb => "community.gathering.changed";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A gathering will not be held; those who come and wait are told why.</summary>
/// <param name="Later">Nor those of its series that come after it.</param>
public sealed record GatheringCancelled(GatheringId Gathering, GroupId? Group, MemberId By, bool Later) : IHappening
{
    public static string Verb => "community.gathering.cancelled";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody wants to come, and has a seat or waits for one.</summary>
public sealed record SeatAsked(GatheringId Gathering, GroupId? Group, MemberId Member, bool Waits) : IHappening
{
    public static string Verb => "community.seat.asked";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A seat came free, or was added, for the one who waited longest.</summary>
public sealed record SeatCameFree(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.seat.came-free";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>Somebody gave back their seat, or their place in the line.</summary>
public sealed record SeatLeft(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.seat.left";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody says: perhaps not this time.</summary>
public sealed record SeatDeclined(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.seat.declined";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody is here: by the code at the door, or ticked off by a host.</summary>
public sealed record CheckedIn(GatheringId Gathering, GroupId? Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.gathering.checked-in";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A host took back a tick: this one was not here after all.</summary>
public sealed record CheckInTakenBack(GatheringId Gathering, GroupId? Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.gathering.check-in-taken-back";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A host shares a gathering with somebody.</summary>
public sealed record CoHostNamed(GatheringId Gathering, GroupId? Group, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "community.gathering.co-host.named";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>Somebody who shared a gathering stepped down.</summary>
public sealed record CoHostSteppedDown(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.gathering.co-host.stepped-down";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>One who came is asked to tell how it was.</summary>
public sealed record RecapAsked(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.recap.asked";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>They passed that on; the next one is asked.</summary>
public sealed record RecapPassedOn(GatheringId Gathering, GroupId? Group, MemberId Member) : IHappening
{
    public static string Verb => "community.recap.passed-on";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody told how it was; those who came are told.</summary>
public sealed record RecapWritten(GatheringId Gathering, GroupId? Group, MemberId By) : IHappening
{
    public static string Verb => "community.recap.written";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A member's calendar address was made anew: the one before leads nowhere.</summary>
public sealed record CalendarRenewed(MemberId Member) : IHappening
{
    public static string Verb => "community.calendar.renewed";
    Guid IHappening.Object => Member.Value;
}
