using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xinhuo.Members.Leaving;

/// <summary>
/// The archive on its way to the member: each file is written straight through, and the readable page grows in a file beside, so that memory stays flat
/// however much somebody wrote.
/// </summary>
internal sealed class Archive(ZipArchive zip, ExportProgress progress, MemberId member) : IArchive, IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream _page = Scratch();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file that is gone when it is closed, however that comes about.</summary>
    public static FileStream Scratch() =>
        new(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );

    public async Task Add(string name, string heading, IAsyncEnumerable<IReadOnlyDictionary<string, object?>> entries, CancellationToken cancel)
    {
        await using var file = await Entry($"{name}.json", CompressionLevel.Fastest).OpenAsync(cancel);
        await file.WriteAsync("["u8.ToArray(), cancel);
        await Write($"<section><h2>{Html(heading)}</h2>\n", cancel);
        var first = true;
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            await file.WriteAsync(first ? "\n"u8.ToArray() : ",\n"u8.ToArray(), cancel);
            await JsonSerializer.SerializeAsync(file, entry, Json, cancel);
            await Write(Readable(entry), cancel);
            progress.Tell(member);
            first = false;
        }
        await file.WriteAsync("\n]\n"u8.ToArray(), cancel);
        await Write("</section>\n", cancel);
    }

    public async Task Add(string name, Stream content, CancellationToken cancel)
    {
        await using var file = await Entry(name, CompressionLevel.NoCompression).OpenAsync(cancel);
        await content.CopyToAsync(file, cancel);
        progress.Tell(member);
    }

    /// <summary>Last: the page that a person opens first.</summary>
    public async Task Finish(string title, string lead, string language, CancellationToken cancel)
    {
        await using var file = await zip.CreateEntry("index.html", CompressionLevel.Fastest).OpenAsync(cancel);
        var head = $$"""
            <!doctype html>
            <html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{Html(
                title
            )}}</title>
            <style>body{max-width:44rem;margin:2rem auto;padding:0 1.25rem;font:16px/1.7 system-ui,sans-serif;color:#24271f;background:#faf5ec}h1,h2{font-family:serif}dl{margin:0 0 1rem;padding:.75rem 0;border-top:1px solid #e3d9c8}dt{color:#6b6a5d;font-size:13px}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
            <body><h1>{{Html(title)}}</h1><p>{{Html(lead)}}</p>

            """;
        await file.WriteAsync(Encoding.UTF8.GetBytes(head), cancel);
        _page.Position = 0;
        await _page.CopyToAsync(file, cancel);
        await file.WriteAsync("</body></html>\n"u8.ToArray(), cancel);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    /// <summary>Rooms name their own files; two of one name would hide one another.</summary>
    private ZipArchiveEntry Entry(string name, CompressionLevel level) =>
        _names.Add(name) ? zip.CreateEntry(name, level) : throw new InvalidOperationException($"The archive has a {name} already.");

    private async Task Write(string html, CancellationToken cancel) => await _page.WriteAsync(Encoding.UTF8.GetBytes(html), cancel);

    private static string Readable(IReadOnlyDictionary<string, object?> entry)
    {
        var html = new StringBuilder("<dl>");
        foreach (var (name, value) in entry)
            if (Text(value) is { Length: > 0 } text)
                html.Append("<dt>").Append(Html(name)).Append("</dt><dd>").Append(Html(text)).Append("</dd>");
        return html.Append("</dl>\n").ToString();
    }

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            DateTimeOffset at => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            System.Collections.IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Text)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
