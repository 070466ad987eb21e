using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>A room to talk in came to be.</summary>
/// <param name="Group">Whose room it is; null: of the people in it.</param>
public sealed record RoomOpened(RoomId Room, GroupId? Group, IReadOnlyList<MemberId> People, Guid? Project = null, Guid? Inside = null) : IHappening
{
    public static string Verb => "community.room.opened";
    Guid IHappening.Object => Room.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. People.Select(m => m.Value)];
}

/// <summary>Somebody said something in a room. Its words stand in the room alone.</summary>
/// <param name="Named">People of the room whom it names with @.</param>
/// <param name="To">Whom else it was said to: the others of a direct room, or whoever wrote the line it answers.</param>
public sealed record LineSaid(
    RoomId Room,
    GroupId? Group,
    int Number,
    MemberId By,
    IReadOnlyList<MemberId> To,
    IReadOnlyList<MemberId> Named,
    Guid? Project = null,
    Guid? Inside = null
) : IHappening
{
    public static string Verb => "community.line.said";
    Guid IHappening.Object => Room.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. To.Concat(Named).Select(m => m.Value)];
}

/// <summary>Its author said a line better; what it said before is kept.</summary>
public sealed record LineEdited(RoomId Room, GroupId? Group, int Number, MemberId By, Guid? Project = null, Guid? Inside = null) : IHappening
{
    public static string Verb => "community.line.edited";
    Guid IHappening.Object => Room.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Its author took a line back; its trace stays.</summary>
public sealed record LineWithdrawn(RoomId Room, GroupId? Group, int Number, MemberId By, Guid? Project = null, Guid? Inside = null) : IHappening
{
    public static string Verb => "community.line.withdrawn";
    Guid IHappening.Object => Room.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody brought another into a small room; they read on from there.</summary>
public sealed record RoomEntered(RoomId Room, MemberId Member, MemberId By, Guid? Project = null, Guid? Inside = null) : IHappening
{
    public static string Verb => "community.room.entered";
    Guid IHappening.Object => Room.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>Somebody left a small room, or the room of a project.</summary>
public sealed record RoomLeft(RoomId Room, MemberId Member, Guid? Project = null, Guid? Inside = null) : IHappening
{
    public static string Verb => "community.room.left";
    Guid IHappening.Object => Room.Value;
}

/// <summary>A member does not want to hear from another, or wants to again. Whom is told to nobody.</summary>
public sealed record MemberBlocked(MemberId By, bool Blocked) : IHappening
{
    public static string Verb => "community.member.blocked";
    Guid IHappening.Object => By.Value;
}

/// <summary>Somebody in a room asked the hosts to look at a line. Whose it is hears nothing of it, and never from whom it came.</summary>
public sealed record LineReported(ReportId Report, RoomId Room, int Number, MemberId By) : IHappening
{
    public static string Verb => "community.line.reported";
    Guid IHappening.Object => Report.Value;
}

/// <summary>A host put a reported line away, with the reason.</summary>
/// <param name="Again">It was away before: only those who asked are told.</param>
/// <param name="Project">Whose room it stood in, where something changed there.</param>
public sealed record LineHidden(
    RoomId Room,
    GroupId? Group,
    int Number,
    MemberId Author,
    MemberId By,
    string Why,
    IReadOnlyList<MemberId> Reporters,
    bool Again = false,
    Guid? Project = null
) : IHappening
{
    public static string Verb => "community.line.hidden";
    Guid IHappening.Object => Room.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>A host looked at a reported line and lets it stand.</summary>
public sealed record LineReportDismissed(ReportId Report, RoomId Room, int Number, MemberId By, string Why, IReadOnlyList<MemberId> Reporters) : IHappening
{
    public static string Verb => "community.line.report.dismissed";
    Guid IHappening.Object => Report.Value;
}

/// <summary>The room of a project is for reading alone from now on.</summary>
public sealed record RoomClosed(RoomId Room, Guid Project, Guid? Inside = null) : IHappening
{
    public static string Verb => "community.room.closed";
    Guid IHappening.Object => Room.Value;
    Guid? IHappening.Project => Project;
}
