using Xinhuo.Members;

namespace Xinhuo.Experiences;

/// <summary>Who, when, where, for how many and with what, checked.</summary>
internal sealed record ExperiencePlan(
    MemberId Lead,
    DateTimeOffset OpensAt,
    DateTimeOffset EndsAt,
    string? Place,
    int? Seats,
    TitleId? Title,
    DateTimeOffset? TitleUntil,
    string? Kit
);
