using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Community;

[TypeConverter(typeof(IdTypeConverter<GatheringId>))]
public readonly record struct GatheringId(Guid Value) : IId<GatheringId>
{
    public static GatheringId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(GatheringId left, GatheringId right) => left.Value < right.Value;

    public static bool operator >(GatheringId left, GatheringId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<GatheringSeriesId>))]
public readonly record struct GatheringSeriesId(Guid Value) : IId<GatheringSeriesId>
{
    public static GatheringSeriesId From(Guid value) => new(value);
}
