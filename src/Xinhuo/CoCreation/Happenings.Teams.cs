using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>Somebody calls for a team.</summary>
public sealed record TeamCalled(TeamId Team, BriefId? Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.team.called";
    Guid IHappening.Object => Team.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>The call, or the seats, are others now.</summary>
public sealed record TeamChanged(TeamId Team, BriefId? Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.team.changed";
    Guid IHappening.Object => Team.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Somebody would like to sit there.</summary>
/// <param name="Held">One of the team does not want to hear from them: it reaches nobody.</param>
public sealed record SeatWished(AskId Ask, TeamId Team, BriefId? Brief, SeatId Seat, MemberId By, bool Held) : IHappening
{
    public static string Verb => "cocreation.seat.wished";
    Guid IHappening.Object => Ask.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>One of the team asks somebody to sit there.</summary>
/// <param name="Held">They do not want to hear from who asks: it reaches nobody.</param>
public sealed record SeatAsked(AskId Ask, TeamId Team, BriefId? Brief, SeatId Seat, MemberId To, MemberId By, bool Held) : IHappening
{
    public static string Verb => "cocreation.seat.asked";
    Guid IHappening.Object => Ask.Value;
    IReadOnlyList<Guid> IHappening.Targets => [To.Value];
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>The team's kind no to who wished for a seat.</summary>
public sealed record SeatRefused(AskId Ask, TeamId Team, BriefId? Brief, MemberId To, MemberId By) : IHappening
{
    public static string Verb => "cocreation.seat.refused";
    Guid IHappening.Object => Ask.Value;
    IReadOnlyList<Guid> IHappening.Targets => [To.Value];
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Both sides said yes, or one of the team took one of its own empty seats.</summary>
/// <param name="By">Whose yes was the second.</param>
public sealed record SeatTaken(TeamId Team, BriefId? Brief, SeatId Seat, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "cocreation.seat.taken";
    Guid IHappening.Object => Seat.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

public sealed record AskTakenBack(AskId Ask, TeamId Team, BriefId? Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.seat.taken-back";
    Guid IHappening.Object => Ask.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>Somebody leaves a team; their seats are empty again.</summary>
public sealed record TeamLeft(TeamId Team, BriefId? Brief, MemberId Member) : IHappening
{
    public static string Verb => "cocreation.team.left";
    Guid IHappening.Object => Team.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>From now on it is a team, with a room of its own.</summary>
public sealed record TeamConfirmed(TeamId Team, BriefId? Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.team.confirmed";
    Guid IHappening.Object => Team.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}

/// <summary>What the team made goes to its brief.</summary>
public sealed record TeamHandedIn(TeamId Team, BriefId Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.team.handed-in";
    Guid IHappening.Object => Team.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief.Value;
}

/// <summary>The end: the room is an archive; a call that was no team yet is taken back.</summary>
public sealed record TeamEnded(TeamId Team, BriefId? Brief, MemberId By) : IHappening
{
    public static string Verb => "cocreation.team.ended";
    Guid IHappening.Object => Team.Value;
    Guid? IHappening.Project => Team.Value;
    Guid? IHappening.Inside => Brief?.Value;
}
