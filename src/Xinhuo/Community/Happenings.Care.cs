using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>A waiting opinion was handed to a colleague by name.</summary>
public sealed record OpinionPassed(TopicId Topic, GroupId Group, int Number, MemberId By, MemberId To) : IHappening
{
    public static string Verb => "community.opinion.passed";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == To ? [] : [To.Value];
}

/// <summary>Somebody asked the hosts to look at a post. Whose it is hears nothing of it, and never from whom it came.</summary>
public sealed record PostReported(ReportId Report, TopicId Topic, GroupId Group, int Number, MemberId By) : IHappening
{
    public static string Verb => "community.post.reported";
    Guid IHappening.Object => Report.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>A host put a post away, with the reason.</summary>
/// <param name="Again">It was away before: only those who asked are told.</param>
public sealed record PostHidden(
    TopicId Topic,
    GroupId Group,
    int Number,
    MemberId Author,
    MemberId By,
    string Why,
    IReadOnlyList<MemberId> Reporters,
    bool Again = false
) : IHappening
{
    public static string Verb => "community.post.hidden";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>A host brought a hidden post back.</summary>
public sealed record PostRestored(TopicId Topic, GroupId Group, int Number, MemberId Author, MemberId By, string Why) : IHappening
{
    public static string Verb => "community.post.restored";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>A host looked at a report and lets the post stand.</summary>
public sealed record ReportDismissed(ReportId Report, TopicId Topic, GroupId Group, int Number, MemberId By, string Why, IReadOnlyList<MemberId> Reporters)
    : IHappening
{
    public static string Verb => "community.report.dismissed";
    Guid IHappening.Object => Report.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody asked the hosts to look at something of a later room.</summary>
/// <param name="Kind">See <see cref="IReportedKind.Kept"/>.</param>
public sealed record ThingReported(ReportId Report, Guid Thing, int Kind, int Number, MemberId By) : IHappening
{
    public static string Verb => "community.thing.reported";
    Guid IHappening.Object => Report.Value;
}

/// <summary>A host put something of a later room away, with the reason.</summary>
/// <param name="Again">It was away before: only those who asked are told.</param>
public sealed record ThingHidden(
    Guid Thing,
    int Kind,
    int Number,
    MemberId Author,
    MemberId By,
    string Why,
    IReadOnlyList<MemberId> Reporters,
    bool Again = false
) : IHappening
{
    public static string Verb => "community.thing.hidden";
    Guid IHappening.Object => Thing;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>A host looked at a report of something of a later room and lets it stand.</summary>
public sealed record ThingReportDismissed(ReportId Report, Guid Thing, MemberId By, string Why, IReadOnlyList<MemberId> Reporters) : IHappening
{
    public static string Verb => "community.thing.report.dismissed";
    Guid IHappening.Object => Report.Value;
}
