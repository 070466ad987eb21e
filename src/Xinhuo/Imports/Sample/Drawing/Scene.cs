using System.Collections.Frozen;

namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>Landscapes and rooms, 1600 × 1067, each the same every time it is drawn.</summary>
internal static class Scene
{
    public const int Width = 1600;
    public const int Height = 1067;

    private static readonly FrozenDictionary<string, Action<Canvas>> Painters = new[]
    {
        MountainScenes.All,
        HighlandScenes.All,
        FieldScenes.All,
        RoadScenes.All,
        WaysideScenes.All,
        TownScenes.All,
        CabinScenes.All,
        IndoorScenes.All,
        DeskScenes.All,
        ThingScenes.All,
        BootScenes.All,
    }
        .SelectMany(scenes => scenes)
        .ToFrozenDictionary(scene => scene.Slug, scene => scene.Paint, StringComparer.Ordinal);

    public static IReadOnlyList<string> Slugs { get; } = [.. Painters.Keys.Order(StringComparer.Ordinal)];

    public static bool Has(string slug) => Painters.ContainsKey(slug);

    public static string Draw(string slug)
    {
        var canvas = new Canvas(Width, Height, slug);
        Painters[slug](canvas);
        return canvas.Close();
    }
}
