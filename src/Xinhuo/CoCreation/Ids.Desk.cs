using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation;

[TypeConverter(typeof(IdTypeConverter<HelpRequestId>))]
public readonly record struct HelpRequestId(Guid Value) : IId<HelpRequestId>
{
    public static HelpRequestId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(HelpRequestId left, HelpRequestId right) => left.Value < right.Value;

    public static bool operator >(HelpRequestId left, HelpRequestId right) => left.Value > right.Value;
}
