using Xinhuo.Community;

namespace Xinhuo.Imports.Sample;

/// <summary>
/// A gathering; <paramref name="Day"/> may lie ahead, and where <paramref name="Weekday"/> is given it is the first such day from then on.
/// </summary>
internal sealed record SampleGathering(
    string Slug,
    string Group,
    string Host,
    int InvitedDay,
    TimeOnly InvitedTime,
    int Day,
    TimeOnly From,
    TimeOnly To,
    string Title,
    string Body,
    IReadOnlyList<SamplePhoto> Photos,
    IReadOnlyList<string> CoHosts,
    IReadOnlyList<string> Coming,
    IReadOnlyList<string> Waiting,
    IReadOnlyList<string> MayNot,
    IReadOnlyList<string> Here,
    string? Topic = null,
    string? Place = null,
    string? Link = null,
    int? Seats = null,
    DayOfWeek? Weekday = null,
    string? Rhythm = null,
    SampleRecap? Recap = null,
    GatheringKind Kind = GatheringKind.Gathering,
    IReadOnlyList<SampleMinute>? Minutes = null,
    IReadOnlyList<IReadOnlyList<string>>? Wishes = null
);

/// <summary>One who introduces themselves at a meet-up.</summary>
internal sealed record SampleMinute(string Person, string? Day, string? Loves, string? Best, string? Wants, string? Words);

internal sealed record SampleRecap(string By, int Day, TimeOnly Time, string Words, IReadOnlyList<SamplePhoto> Photos);
