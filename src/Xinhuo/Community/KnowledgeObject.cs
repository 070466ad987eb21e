using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xinhuo.Community;

/// <summary>知识: what a topic holds beside its words when it is a route, a gear list or a how-to, so that others can save it and build on it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RouteObject), "route")]
[JsonDerivedType(typeof(GearListObject), "gear")]
[JsonDerivedType(typeof(HowToObject), "howto")]
public abstract record KnowledgeObject
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
    };

    [JsonIgnore]
    public abstract TopicKind Kind { get; }

    /// <summary>All its words, for search.</summary>
    [JsonIgnore]
    public abstract string Words { get; }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static KnowledgeObject? Read(string? json) => string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<KnowledgeObject>(json, Json);
}

/// <summary>路线: how long, when, where one stops, what to mind, and its line.</summary>
public sealed record RouteObject : KnowledgeObject
{
    public decimal? Kilometres { get; init; }
    public decimal? Hours { get; init; }

    /// <summary>In the author's words: "四月到十月，雪后别去".</summary>
    public string? Season { get; init; }
    public IReadOnlyList<RouteStop> Stops { get; init; } = [];
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>The line's points, x and y each between 0 and 1, as it was drawn or as a map gave it. Empty: drawn from the stops.</summary>
    public IReadOnlyList<double[]> Line { get; init; } = [];

    [JsonIgnore]
    public override TopicKind Kind => TopicKind.Route;

    [JsonIgnore]
    public override string Words => string.Join('\n', [Season ?? "", .. Stops.Select(s => $"{s.Name} {s.Note}"), .. Cautions]);
}

/// <param name="Note">Why to stop there, or what to look for.</param>
public sealed record RouteStop(string Name, string? Note = null);

/// <summary>装备清单: things, and why each is in the bag.</summary>
public sealed record GearListObject : KnowledgeObject
{
    public IReadOnlyList<GearItem> Items { get; init; } = [];

    [JsonIgnore]
    public override TopicKind Kind => TopicKind.GearList;

    [JsonIgnore]
    public override string Words => string.Join('\n', Items.Select(i => $"{i.Name} {i.Why}"));
}

public sealed record GearItem(string Name, string? Why = null);

/// <summary>教程: one step after another.</summary>
public sealed record HowToObject : KnowledgeObject
{
    /// <summary>What one needs at hand.</summary>
    public string? Needs { get; init; }
    public IReadOnlyList<string> Steps { get; init; } = [];

    [JsonIgnore]
    public override TopicKind Kind => TopicKind.HowTo;

    [JsonIgnore]
    public override string Words => string.Join('\n', [Needs ?? "", .. Steps]);
}
