namespace Xinhuo.Imports.Sample;

/// <summary>A brief, and the teams that answer it.</summary>
/// <param name="Roles">By their names in addresses, and how many.</param>
internal sealed record SampleBrief(
    string Slug,
    string By,
    int Day,
    TimeOnly Time,
    int OpensDay,
    int ClosesDay,
    string? Place,
    int LeastPeople,
    IReadOnlyDictionary<string, int> Roles,
    string Title,
    string Body,
    string? Limits,
    string? Lends,
    IReadOnlyList<SamplePhoto> Photos,
    IReadOnlyList<SampleTeam> Teams
);

/// <param name="Mine">The role of the one who calls.</param>
/// <param name="ConfirmedDay">Null: it is still gathering.</param>
internal sealed record SampleTeam(
    string By,
    int Day,
    TimeOnly Time,
    string Title,
    string Body,
    string Mine,
    IReadOnlyList<SampleSeat> Seats,
    int? ConfirmedDay,
    IReadOnlyList<SamplePoint> Milestones,
    IReadOnlyList<SampleShot> Shots,
    IReadOnlyList<SampleUnder> Settled,
    IReadOnlyList<SampleUnder> Said,
    SampleUnder? HandedIn,
    int? EndedDay
);

/// <param name="Who">Null: it is empty.</param>
/// <param name="Words">What they said who would like to sit there.</param>
/// <param name="Asked">Somebody who was asked to it and has not answered.</param>
internal sealed record SampleSeat(string Role, string? Note, string? Who, string? Words, int Day, TimeOnly Time, string? Asked = null);

internal sealed record SamplePoint(string By, int Day, TimeOnly Time, string Title, int? OnDay, bool Reached);

internal sealed record SampleShot(string By, int Day, TimeOnly Time, string What, string? Place, string? Who, bool Taken);

/// <summary>Somebody who says that they are free.</summary>
internal sealed record SampleFree(string Who, int Day, TimeOnly Time, IReadOnlyList<string> Roles, string? Words);

/// <summary>Something that the brand lends, and who has it when.</summary>
internal sealed record SampleLent(
    string By,
    int Day,
    TimeOnly Time,
    string Name,
    string Kind,
    string Place,
    string Body,
    IReadOnlyList<SamplePhoto> Photos,
    string? Licence,
    bool NeedsYes,
    bool HasMileage,
    IReadOnlyList<SampleBooking> Bookings
);

/// <param name="Team">The title of the team it is for; null: for themselves.</param>
/// <param name="OutMileage">Null: not handed over.</param>
/// <param name="BackMileage">Null: not back.</param>
internal sealed record SampleBooking(
    string Who,
    int AskedDay,
    TimeOnly AskedTime,
    int FromDay,
    TimeOnly FromTime,
    int UntilDay,
    TimeOnly UntilTime,
    string? Words,
    string? Team,
    bool Approved,
    int? OutMileage = null,
    int? BackMileage = null,
    string? Damage = null
);
