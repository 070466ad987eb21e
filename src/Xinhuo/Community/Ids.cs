using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Community;

[TypeConverter(typeof(IdTypeConverter<GroupId>))]
public readonly record struct GroupId(Guid Value) : IId<GroupId>
{
    public static GroupId From(Guid value) => new(value);

    public static bool operator <(GroupId left, GroupId right) => left.Value < right.Value;

    public static bool operator >(GroupId left, GroupId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<MembershipId>))]
public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<TopicId>))]
public readonly record struct TopicId(Guid Value) : IId<TopicId>
{
    public static TopicId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(TopicId left, TopicId right) => left.Value < right.Value;

    public static bool operator >(TopicId left, TopicId right) => left.Value > right.Value;
}

/// <summary>Names a reply for what must know it alone (search, reports); within its topic it goes by its number.</summary>
[TypeConverter(typeof(IdTypeConverter<ReplyId>))]
public readonly record struct ReplyId(Guid Value) : IId<ReplyId>
{
    public static ReplyId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<EditId>))]
public readonly record struct EditId(Guid Value) : IId<EditId>
{
    public static EditId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<RoomId>))]
public readonly record struct RoomId(Guid Value) : IId<RoomId>
{
    public static RoomId From(Guid value) => new(value);
}

/// <summary>Names a line of a chat for what must know it alone (search, reports); within its room it goes by its number.</summary>
[TypeConverter(typeof(IdTypeConverter<LineId>))]
public readonly record struct LineId(Guid Value) : IId<LineId>
{
    public static LineId From(Guid value) => new(value);
}
