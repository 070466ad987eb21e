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
    SampleRecap? Recap = null
);

internal sealed record SampleRecap(string By, int Day, TimeOnly Time, string Words, IReadOnlyList<SamplePhoto> Photos);
