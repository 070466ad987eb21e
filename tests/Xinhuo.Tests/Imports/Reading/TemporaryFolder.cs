using System.IO.Compression;
using System.Text;

namespace Xinhuo.Tests.Imports.Reading;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("xinhuo-").FullName;

    public TemporaryFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public TemporaryFolder WithZip(string name, params (string Entry, string Text)[] entries)
    {
        using var zip = ZipFile.Open(System.IO.Path.Combine(Path, name), ZipArchiveMode.Create);
        foreach (var (entry, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }
        return this;
    }

    public static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
