using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation;

[TypeConverter(typeof(IdTypeConverter<BriefId>))]
public readonly record struct BriefId(Guid Value) : IId<BriefId>
{
    public static BriefId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(BriefId left, BriefId right) => left.Value < right.Value;

    public static bool operator >(BriefId left, BriefId right) => left.Value > right.Value;
}

/// <summary>A team, and the project it makes: one from the call to the archive.</summary>
[TypeConverter(typeof(IdTypeConverter<TeamId>))]
public readonly record struct TeamId(Guid Value) : IId<TeamId>
{
    public static TeamId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(TeamId left, TeamId right) => left.Value < right.Value;

    public static bool operator >(TeamId left, TeamId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<SeatId>))]
public readonly record struct SeatId(Guid Value) : IId<SeatId>
{
    public static SeatId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<AskId>))]
public readonly record struct AskId(Guid Value) : IId<AskId>
{
    public static AskId From(Guid value) => new(value);
}
