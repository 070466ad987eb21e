using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation;

[TypeConverter(typeof(IdTypeConverter<AssetId>))]
public readonly record struct AssetId(Guid Value) : IId<AssetId>
{
    public static AssetId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(AssetId left, AssetId right) => left.Value < right.Value;

    public static bool operator >(AssetId left, AssetId right) => left.Value > right.Value;
}

/// <summary>One of an asset's files.</summary>
[TypeConverter(typeof(IdTypeConverter<RenditionId>))]
public readonly record struct RenditionId(Guid Value) : IId<RenditionId>
{
    public static RenditionId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<DropId>))]
public readonly record struct DropId(Guid Value) : IId<DropId>
{
    public static DropId From(Guid value) => new(value);
}
