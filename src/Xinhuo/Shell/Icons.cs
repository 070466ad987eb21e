using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Xinhuo.Shell;

/// <summary>The lucide shapes named in icons.txt, built into the assembly.</summary>
internal static class Icons
{
    private static readonly FrozenDictionary<string, string> Shapes = Load();
    private static readonly ConcurrentDictionary<(string Name, int Size), HtmlString> Drawn = new();

    /// <summary>The shape of an icon. An unknown name is a mistake in a page: add it to Shell/icons.txt.</summary>
    public static string Shape(string name) =>
        Shapes.TryGetValue(name, out var shape) ? shape : throw new InvalidOperationException($"There is no icon called '{name}'. Add it to Shell/icons.txt.");

    /// <summary>The icon for a file's media type ("video/mp4"); null: for a file of which nothing is known.</summary>
    public static string OfFile(string? mediaType) =>
        mediaType?.Split('/')[0] switch
        {
            "image" => "image",
            "video" => "film",
            "audio" => "music",
            _ => "file-text",
        };

    /// <summary>For names that people chose: whether the house has such an icon.</summary>
    public static bool Has(string name) => Shapes.ContainsKey(name);

    /// <summary>The same, ready for a view of a busy page: `@Icons.Html("bell")` costs a look-up, a tag helper a dozen objects.</summary>
    public static HtmlString Html(string name, int size = 20) => Drawn.GetOrAdd((name, size), key => new HtmlString(Svg(key.Name, key.Size)));

    /// <summary>The icon as it stands in a page. It is silent: words beside it or on its button speak.</summary>
    public static string Svg(string name, int size = 20) =>
        $"""<svg class="icon" width="{size}" height="{size}" viewBox="0 0 24 24" aria-hidden="true">{Shape(name)}</svg>""";

    private static FrozenDictionary<string, string> Load()
    {
        using var stream =
            typeof(Icons).Assembly.GetManifestResourceStream("Xinhuo.Shell.icons.json")
            ?? throw new InvalidOperationException("The icons were not built into the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
