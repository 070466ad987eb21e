using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Somebody asked the hosts to look at a gathering, or at how it was told.</summary>
public sealed record GatheringReported(ReportId Report, GatheringId Gathering, GroupId? Group, bool Recap, MemberId By) : IHappening
{
    public static string Verb => "community.gathering.reported";
    Guid IHappening.Object => Report.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>A host put a gathering away, or how it was told.</summary>
/// <param name="Again">It was away before: only those who asked are told.</param>
public sealed record GatheringHidden(
    GatheringId Gathering,
    GroupId? Group,
    bool Recap,
    MemberId Author,
    MemberId By,
    string Why,
    IReadOnlyList<MemberId> Reporters,
    bool Again = false
) : IHappening
{
    public static string Verb => "community.gathering.hidden";
    Guid IHappening.Object => Gathering.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>A host looked at a report of a gathering or its recap, and lets it stand.</summary>
public sealed record GatheringReportDismissed(
    ReportId Report,
    GatheringId Gathering,
    GroupId? Group,
    MemberId By,
    string Why,
    IReadOnlyList<MemberId> Reporters
) : IHappening
{
    public static string Verb => "community.gathering.report.dismissed";
    Guid IHappening.Object => Report.Value;
    Guid? IHappening.Group => Group?.Value;
}

/// <summary>Somebody asked the hosts to look at a sentence on a discovery.</summary>
public sealed record VoiceReported(ReportId Report, TopicId Topic, GroupId Group, MemberId By) : IHappening
{
    public static string Verb => "community.voice.reported";
    Guid IHappening.Object => Report.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>A host put a sentence on a discovery away.</summary>
/// <param name="Again">It was away before: only those who asked are told.</param>
public sealed record VoiceHidden(TopicId Topic, GroupId? Group, MemberId Author, MemberId By, string Why, IReadOnlyList<MemberId> Reporters, bool Again = false)
    : IHappening
{
    public static string Verb => "community.voice.hidden";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>A host brought a gathering, a recap or a sentence back.</summary>
public sealed record ThingRestored(Guid Thing, GroupId? Group, MemberId Author, MemberId By, string Why, string Href) : IHappening
{
    public static string Verb => "community.thing.restored";
    Guid IHappening.Object => Thing;
    Guid? IHappening.Group => Group?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>The hosts wrote the house rules anew.</summary>
public sealed record RulesChanged(int Version, MemberId By) : IHappening
{
    public static string Verb => "community.rules.changed";
    Guid IHappening.Object => By.Value;
}

/// <summary>A host took a step about a member: a reminder, slower, read-only, out until a day, out.</summary>
public sealed record SanctionGiven(SanctionId Sanction, MemberId Member, MemberId By, string Step, DateTimeOffset? EndsAt, int? PerHour, string Why)
    : IHappening
{
    public static string Verb => "community.sanction.given";
    Guid IHappening.Object => Sanction.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>A host ended a step before its time.</summary>
public sealed record SanctionLifted(SanctionId Sanction, MemberId Member, MemberId By, string Why) : IHappening
{
    public static string Verb => "community.sanction.lifted";
    Guid IHappening.Object => Sanction.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>A member asked for a second look at a step.</summary>
public sealed record AppealMade(SanctionId Sanction, MemberId Member, MemberId GivenBy) : IHappening
{
    public static string Verb => "community.appeal.made";
    Guid IHappening.Object => Sanction.Value;
}

/// <summary>Another host read an appeal, and upheld, shortened or lifted the step.</summary>
public sealed record AppealDecided(SanctionId Sanction, MemberId Member, MemberId By, string Verdict, string Answer, bool ReadBySame) : IHappening
{
    public static string Verb => "community.appeal.decided";
    Guid IHappening.Object => Sanction.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>A host pulled the brake for some hours.</summary>
public sealed record BrakePulled(Guid Brake, MemberId By, string What, DateTimeOffset Until, string Why) : IHappening
{
    public static string Verb => "community.brake.pulled";
    Guid IHappening.Object => Brake;
}

/// <summary>A host let go of the brake before its time.</summary>
public sealed record BrakeReleased(Guid Brake, MemberId By) : IHappening
{
    public static string Verb => "community.brake.released";
    Guid IHappening.Object => Brake;
}

/// <summary>Many new people wrote within minutes.</summary>
public sealed record BurstSeen(long Hour, int People) : IHappening
{
    public static string Verb => "community.burst.seen";
    Guid IHappening.Object => Guid.Empty;
}

/// <summary>Somebody's words were held back for a link that is already in several groups.</summary>
public sealed record PostHeld(Guid Held, MemberId By, string Link, int Groups, int People) : IHappening
{
    public static string Verb => "community.post.held";
    Guid IHappening.Object => Held;
}

/// <summary>A host added a word to the hints, or lets one pass.</summary>
public sealed record LintWordAdded(Guid Word, MemberId By) : IHappening
{
    public static string Verb => "community.lint.added";
    Guid IHappening.Object => Word;
}

/// <summary>A host took a word out of the hints again.</summary>
public sealed record LintWordRemoved(Guid Word, MemberId By) : IHappening
{
    public static string Verb => "community.lint.removed";
    Guid IHappening.Object => Word;
}
