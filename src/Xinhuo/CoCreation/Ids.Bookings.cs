using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation;

/// <summary>A thing that is lent: a car, a camera, a drone.</summary>
[TypeConverter(typeof(IdTypeConverter<ThingId>))]
public readonly record struct ThingId(Guid Value) : IId<ThingId>
{
    public static ThingId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<BookingId>))]
public readonly record struct BookingId(Guid Value) : IId<BookingId>
{
    public static BookingId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(BookingId left, BookingId right) => left.Value < right.Value;

    public static bool operator >(BookingId left, BookingId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<LicenceId>))]
public readonly record struct LicenceId(Guid Value) : IId<LicenceId>
{
    public static LicenceId From(Guid value) => new(value);
}
