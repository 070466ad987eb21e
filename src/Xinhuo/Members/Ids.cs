using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Members;

[TypeConverter(typeof(IdTypeConverter<MemberId>))]
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    public static MemberId From(Guid value) => new(value);

    // For lists that page by key: the database compares, in its own order.
    public static bool operator <(MemberId left, MemberId right) => left.Value < right.Value;

    public static bool operator >(MemberId left, MemberId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<ProductId>))]
public readonly record struct ProductId(Guid Value) : IId<ProductId>
{
    public static ProductId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<OwnershipId>))]
public readonly record struct OwnershipId(Guid Value) : IId<OwnershipId>
{
    public static OwnershipId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<SkillId>))]
public readonly record struct SkillId(Guid Value) : IId<SkillId>
{
    public static SkillId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<TitleId>))]
public readonly record struct TitleId(Guid Value) : IId<TitleId>
{
    public static TitleId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<TitleGrantId>))]
public readonly record struct TitleGrantId(Guid Value) : IId<TitleGrantId>
{
    public static TitleGrantId From(Guid value) => new(value);
}
