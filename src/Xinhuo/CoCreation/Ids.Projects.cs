using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation;

[TypeConverter(typeof(IdTypeConverter<MilestoneId>))]
public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId>
{
    public static MilestoneId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<ShotId>))]
public readonly record struct ShotId(Guid Value) : IId<ShotId>
{
    public static ShotId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<DecisionId>))]
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<ProjectFileId>))]
public readonly record struct ProjectFileId(Guid Value) : IId<ProjectFileId>
{
    public static ProjectFileId From(Guid value) => new(value);
}
