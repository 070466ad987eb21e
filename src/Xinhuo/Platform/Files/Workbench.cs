namespace Xinhuo.Platform.Files;

/// <summary>A folder for one picture's work, gone when the work ends, however it ends.</summary>
internal sealed class Workbench : IDisposable
{
    /// <summary>What was uploaded. The name is ours: people's names for files reach no command line.</summary>
    public const string Negative = "in";

    public Workbench(string under) => Folder = Directory.CreateDirectory(Path.Combine(under, Guid.CreateVersion7().ToString("N"))).FullName;

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>False when there is more than <paramref name="limit"/>.</summary>
    public async Task<bool> Receive(Stream upload, long limit, CancellationToken cancel)
    {
        await using var file = new FileStream(PathOf(Negative), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        var buffer = new byte[81920];
        for (int read; (read = await upload.ReadAsync(buffer, cancel)) > 0; )
        {
            if ((limit -= read) < 0)
                return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return true;
    }

    public byte[] Head(int length)
    {
        using var file = File.OpenRead(PathOf(Negative));
        var head = new byte[length];
        return head[..file.ReadAtLeast(head, length, throwOnEndOfStream: false)];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
