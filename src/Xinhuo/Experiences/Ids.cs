using System.ComponentModel;
using Xinhuo.Platform;

namespace Xinhuo.Experiences;

[TypeConverter(typeof(IdTypeConverter<ExperienceId>))]
public readonly record struct ExperienceId(Guid Value) : IId<ExperienceId>
{
    public static ExperienceId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(ExperienceId left, ExperienceId right) => left.Value < right.Value;

    public static bool operator >(ExperienceId left, ExperienceId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<LetterId>))]
public readonly record struct LetterId(Guid Value) : IId<LetterId>
{
    public static LetterId From(Guid value) => new(value);
}

[TypeConverter(typeof(IdTypeConverter<JournalEntryId>))]
public readonly record struct JournalEntryId(Guid Value) : IId<JournalEntryId>
{
    public static JournalEntryId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(JournalEntryId left, JournalEntryId right) => left.Value < right.Value;

    public static bool operator >(JournalEntryId left, JournalEntryId right) => left.Value > right.Value;
}

[TypeConverter(typeof(IdTypeConverter<EarlyPieceId>))]
public readonly record struct EarlyPieceId(Guid Value) : IId<EarlyPieceId>
{
    public static EarlyPieceId From(Guid value) => new(value);

    // For queries that page by key; each engine orders ids in its own way.
    public static bool operator <(EarlyPieceId left, EarlyPieceId right) => left.Value < right.Value;

    public static bool operator >(EarlyPieceId left, EarlyPieceId right) => left.Value > right.Value;
}
