using Xinhuo.Platform.Text;

namespace Xinhuo.Platform.Files;

/// <summary>What a file is said to be when it is handed out, and what it may be called. No type that a browser would run is among them.</summary>
internal static class FileKind
{
    public const string Bytes = "application/octet-stream";

    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".heic"] = "image/heic",
        [".avif"] = "image/avif",
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".wav"] = "audio/wav",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".txt"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
    };

    public static string Of(string name) => ByEnding.GetValueOrDefault(Path.GetExtension(name), Bytes);

    /// <summary>The last piece of what the browser calls it, in visible characters that turn nothing round. Never empty.</summary>
    public static string NameOf(string? called)
    {
        var last = (called ?? "").Split('/', '\\')[^1];
        var clean = new string([
            .. CleanText.Name(last, int.MaxValue).Text.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or ':' or '|' or '?' or '*')),
        ]);
        clean = clean.Trim(' ', '.');
        if (!CharacterKinds.AnyVisible(clean))
            return "file";
        var ending = Path.GetExtension(clean) is { Length: <= 12 } e ? e : "";
        var stem = clean[..^ending.Length];
        var room = StoredFile.MostNameCharacters - ending.Length;
        var shorter = Graphemes.Count(stem, room) <= room ? stem : Graphemes.Take(stem, room).ToString();
        var name = shorter + ending;
        return name.Length <= StoredFile.MostNameUnits ? name : "file" + ending;
    }
}
