using System.Globalization;
using System.Text;
using Xinhuo.Imports.Running;

namespace Xinhuo.Imports.Staging;

/// <summary>Writes each row that was not brought into a CSV file: kind, file, line, reason. Nobody has to guess what is missing.</summary>
internal sealed class Rejections : IAsyncDisposable
{
    private readonly StreamWriter _writer;

    public Rejections(string path)
    {
        Path = path;
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        _writer.WriteLine("kind,file,line,code,reason");
    }

    public string Path { get; }

    public void Add(Count count, string kind, string file, long line, string code, string reason)
    {
        count.Rejected++;
        _writer.WriteLine(string.Join(',', kind, Quoted(file), line.ToString(CultureInfo.InvariantCulture), code, Quoted(reason)));
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
