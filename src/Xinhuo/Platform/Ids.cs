using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Xinhuo.Platform;

/// <summary>A typed id over a UUIDv7, so that a topic's id can never be handed over as a member's. Sorts by birth.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

public static class Ids
{
    /// <summary>A new id born at <paramref name="now"/> (millisecond precision, random beyond it: RFC 9562, version 7).</summary>
    public static TId New<TId>(DateTimeOffset now)
        where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(now));

    /// <summary>When an id of version 7 was born, to the millisecond.</summary>
    public static DateTimeOffset Born(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)BinaryPrimitives.ReadUInt64BigEndian(bytes) >>> 16);
    }

    /// <summary>All id types of the program, found once: the context and JSON treat each as its Guid.</summary>
    internal static readonly Type[] All =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetTypes()
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))),
    ];
}

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => IdConverter<TId>.From(value))
    where TId : struct, IId<TId>
{
    /// <summary>An expression tree may not name a static interface member.</summary>
    public static TId From(Guid value) => TId.From(value);
}

/// <summary>Lets routes, forms and Identity read a typed id from text.</summary>
public sealed class IdTypeConverter<TId> : TypeConverter
    where TId : struct, IId<TId>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        Guid.TryParse(value as string, out var guid) ? TId.From(guid) : throw new FormatException("not an id");

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is TId id ? id.Value.ToString() : null;
}

/// <summary>Ids are plain strings in JSON.</summary>
internal sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Ids.All.Contains(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
