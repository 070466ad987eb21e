using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Community;

/// <summary>One step that a host took about a member.</summary>
[TypeConverter(typeof(IdTypeConverter<SanctionId>))]
public readonly record struct SanctionId(Guid Value) : IId<SanctionId>
{
    public static SanctionId From(Guid value) => new(value);
}
