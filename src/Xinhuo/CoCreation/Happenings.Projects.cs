using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>A team let one of the brand's people in.</summary>
public sealed record StaffInvited(TeamId Team, BriefId? Brief, Guid Invitation, MemberId Who, MemberId By) : IHappening
{
    public static string Verb => "cocreation.guest.invited";
    Guid IHappening.Object => Invitation;
    IReadOnlyList<Guid> IHappening.Targets => [Who.Value];
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>The invitation is over: by the team, by its day, with the room, or since they work for the brand no more.</summary>
public sealed record StaffShownOut(TeamId Team, BriefId? Brief, Guid Invitation, MemberId Who) : IHappening
{
    public static string Verb => "cocreation.guest.shown-out";
    Guid IHappening.Object => Invitation;
    IReadOnlyList<Guid> IHappening.Targets => [Who.Value];
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>The team set a point on its way.</summary>
public sealed record MilestoneSet(TeamId Team, BriefId? Brief, MilestoneId Milestone, MemberId By) : IHappening
{
    public static string Verb => "cocreation.milestone.set";
    Guid IHappening.Object => Milestone.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It was reached.</summary>
public sealed record MilestoneReached(TeamId Team, BriefId? Brief, MilestoneId Milestone, MemberId By) : IHappening
{
    public static string Verb => "cocreation.milestone.reached";
    Guid IHappening.Object => Milestone.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It was not reached after all.</summary>
public sealed record MilestoneReopened(TeamId Team, BriefId? Brief, MilestoneId Milestone, MemberId By) : IHappening
{
    public static string Verb => "cocreation.milestone.reopened";
    Guid IHappening.Object => Milestone.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>The team thought better of a point.</summary>
public sealed record MilestoneDropped(TeamId Team, BriefId? Brief, MilestoneId Milestone, MemberId By) : IHappening
{
    public static string Verb => "cocreation.milestone.dropped";
    Guid IHappening.Object => Milestone.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>A shot is on the list.</summary>
public sealed record ShotListed(TeamId Team, BriefId? Brief, ShotId Shot, MemberId By) : IHappening
{
    public static string Verb => "cocreation.shot.listed";
    Guid IHappening.Object => Shot.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It was taken.</summary>
public sealed record ShotTaken(TeamId Team, BriefId? Brief, ShotId Shot, MemberId By) : IHappening
{
    public static string Verb => "cocreation.shot.taken";
    Guid IHappening.Object => Shot.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It is to be taken once more.</summary>
public sealed record ShotReopened(TeamId Team, BriefId? Brief, ShotId Shot, MemberId By) : IHappening
{
    public static string Verb => "cocreation.shot.reopened";
    Guid IHappening.Object => Shot.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It is not needed.</summary>
public sealed record ShotDropped(TeamId Team, BriefId? Brief, ShotId Shot, MemberId By) : IHappening
{
    public static string Verb => "cocreation.shot.dropped";
    Guid IHappening.Object => Shot.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>The team settled something.</summary>
public sealed record DecisionNoted(TeamId Team, BriefId? Brief, DecisionId Decision, MemberId By) : IHappening
{
    public static string Verb => "cocreation.decision.noted";
    Guid IHappening.Object => Decision.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It is not settled any more.</summary>
public sealed record DecisionTakenBack(TeamId Team, BriefId? Brief, DecisionId Decision, MemberId By) : IHappening
{
    public static string Verb => "cocreation.decision.taken-back";
    Guid IHappening.Object => Decision.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>A file is in the room.</summary>
public sealed record FileBrought(TeamId Team, BriefId? Brief, ProjectFileId File, MemberId By) : IHappening
{
    public static string Verb => "cocreation.file.brought";
    Guid IHappening.Object => File.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>A newer version of it is there; the older ones stay.</summary>
public sealed record FileRenewed(TeamId Team, BriefId? Brief, ProjectFileId File, MemberId By) : IHappening
{
    public static string Verb => "cocreation.file.renewed";
    Guid IHappening.Object => File.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It is out of the way, with all its versions.</summary>
public sealed record FilePutAway(TeamId Team, BriefId? Brief, ProjectFileId File, MemberId By) : IHappening
{
    public static string Verb => "cocreation.file.put-away";
    Guid IHappening.Object => File.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>It is among the others again.</summary>
public sealed record FileFetched(TeamId Team, BriefId? Brief, ProjectFileId File, MemberId By) : IHappening
{
    public static string Verb => "cocreation.file.fetched";
    Guid IHappening.Object => File.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}
