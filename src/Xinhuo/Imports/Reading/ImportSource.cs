using System.IO.Compression;

namespace Xinhuo.Imports.Reading;

/// <summary>Why there is nothing to read at all.</summary>
internal enum SourceRefusal
{
    None = 0,
    NotFound = 1,

    /// <summary>Neither a folder nor a .zip, or a .zip that is cut off.</summary>
    NotAnArchive = 2,

    /// <summary>A folder or .zip in which no table is known.</summary>
    NoTables = 3,
}

/// <summary>
/// A folder or a .zip that holds tables. Nothing is unpacked to disk, and names inside serve only to recognise tables, so a name with
/// ".." does nothing. Not for several threads at once.
/// </summary>
internal sealed class ImportSource : IDisposable
{
    private readonly ZipArchive? _zip;
    private readonly List<SourceFile> _files = [];

    private ImportSource(ReadingLimits limits, ZipArchive? zip) => (Limits, _zip) = (limits, zip);

    public ReadingLimits Limits { get; }

    public static SourceRefusal Open(string path, ReadingLimits limits, out ImportSource? source)
    {
        source = null;
        if (Directory.Exists(path))
        {
            source = new ImportSource(limits, null);
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 }))
                source._files.Add(new SourceFile(Path.GetRelativePath(path, file.FullName).Replace('\\', '/'), file.Length, file.OpenRead));
            return SourceRefusal.None;
        }
        if (!File.Exists(path))
            return SourceRefusal.NotFound;
        try
        {
            var zip = ZipFile.OpenRead(path);
            source = new ImportSource(limits, zip);
            foreach (var entry in zip.Entries)
                source._files.Add(new SourceFile(entry.FullName.Replace('\\', '/'), entry.CompressedLength, entry.Open));
            return SourceRefusal.None;
        }
        catch (InvalidDataException)
        {
            return SourceRefusal.NotAnArchive;
        }
    }

    /// <summary>The file of that table, in any letter case; of several the outermost, and of those the first of these kinds.</summary>
    public SourceFile? Find(string table, params ReadOnlySpan<string> kinds)
    {
        SourceFile? best = null;
        var bestRank = (Depth: int.MaxValue, Kind: int.MaxValue);
        foreach (var file in _files)
            for (var kind = 0; kind < kinds.Length; kind++)
                if (file.Is(table, kinds[kind]) && (file.Depth, kind).CompareTo(bestRank) < 0)
                    (best, bestRank) = (file, (file.Depth, kind));
        return best;
    }

    /// <summary>Files that are no table, for the report; what operating systems leave in archives is not worth a word.</summary>
    public IEnumerable<string> Except(IEnumerable<SourceFile> tables) => _files.Except(tables).Where(f => !f.IsLitter).Select(f => f.Name);

    public void Dispose() => _zip?.Dispose();
}

/// <summary>One file of a source.</summary>
internal sealed record SourceFile(string Name, long PackedBytes, Func<Stream> OpenRaw)
{
    private string Last => Name[(Name.LastIndexOf('/') + 1)..];

    public int Depth => Name.Count(c => c == '/');

    public bool IsLitter => Last.Length == 0 || Last[0] == '.' || Name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    public bool Is(string table, string kind) => !IsLitter && Last.Equals(table + kind, StringComparison.OrdinalIgnoreCase);

    public bool EndsWith(string kind) => Last.EndsWith(kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>A .gz that is cut off would end in silence, were it not for UseStrictValidation in runtimeconfig.template.json.</summary>
    public CountedStream Open(ReadingLimits limits)
    {
        var raw = OpenRaw();
        return new CountedStream(EndsWith(".gz") ? new GZipStream(raw, CompressionMode.Decompress) : raw, PackedBytes, limits);
    }
}
