using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Community;

[TypeConverter(typeof(IdTypeConverter<IntroductionId>))]
public readonly record struct IntroductionId(Guid Value) : IId<IntroductionId>
{
    public static IntroductionId From(Guid value) => new(value);
}
