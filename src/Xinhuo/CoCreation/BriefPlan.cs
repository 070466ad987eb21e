using Xinhuo.Members;

namespace Xinhuo.CoCreation;

/// <summary>Who answers, when, where, within what, with what and with which roles at least; checked.</summary>
internal sealed record BriefPlan(
    MemberId Lead,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    string? Place,
    string? Limits,
    string? Lends,
    int LeastPeople,
    IReadOnlyDictionary<SkillId, int> Roles
);
