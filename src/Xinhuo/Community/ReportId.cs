using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Community;

/// <summary>One member's request that hosts look at a post.</summary>
[TypeConverter(typeof(IdTypeConverter<ReportId>))]
public readonly record struct ReportId(Guid Value) : IId<ReportId>
{
    public static ReportId From(Guid value) => new(value);
}
