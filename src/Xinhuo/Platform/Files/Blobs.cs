using System.Security.Cryptography;

namespace Xinhuo.Platform.Files;

/// <summary>
/// Bytes by their own name, on the local disk: the same bytes are kept once, and what was put is there after a power cut.
/// Callers know ids and streams and never a path, so that another kind of store can take this one's place.
/// </summary>
public sealed class Blobs
{
    private const int Chunk = 81920;
    private readonly string _folder;
    private readonly string _unfinished;

    public Blobs(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _unfinished = Path.Combine(_folder, "unfinished");
        Directory.CreateDirectory(_unfinished);
    }

    /// <summary>Keeps the bytes and gives their name; null, and nothing kept, when there are more than <paramref name="limit"/>.</summary>
    public async Task<BlobId?> Put(Stream content, long limit, CancellationToken cancel = default)
    {
        var draft = Path.Combine(_unfinished, Guid.CreateVersion7().ToString("N"));
        try
        {
            if (await Write(draft, content, limit, cancel) is not { } id)
                return null;
            Settle(draft, PathOf(id));
            return id;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public async Task<BlobId> Put(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return (await Put(stream, content.Length, cancel))!.Value;
    }

    /// <summary>
    /// The bytes of this file of ours, which carry this name, are in the store from now on. The file stays where it is, and may go: on one disk nothing is copied.
    /// </summary>
    internal void Adopt(string file, BlobId id)
    {
        if (Length(id) is not null)
            return;
        var draft = Path.Combine(_unfinished, Guid.CreateVersion7().ToString("N"));
        Disk.Link(file, draft);
        Settle(draft, PathOf(id));
        File.Delete(draft);
    }

    /// <summary>The bytes, to be read and sought in, or null when there are none of that name.</summary>
    public Stream? Open(BlobId id)
    {
        try
        {
            return new FileStream(
                PathOf(id),
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.Read,
                    Share = FileShare.Read | FileShare.Delete,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                }
            );
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>How many bytes, or null when there are none of that name.</summary>
    public long? Length(BlobId id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : null;

    /// <summary>Forgets the bytes. Others may have put the same ones: only for what nobody shows any more.</summary>
    public void Remove(BlobId id)
    {
        if (Length(id) is not null)
            File.Delete(PathOf(id));
    }

    /// <summary>Clears what a process that was killed had begun to write.</summary>
    public void RemoveUnfinished(DateTimeOffset begunBefore)
    {
        foreach (var draft in new DirectoryInfo(_unfinished).EnumerateFiles().Where(f => f.LastWriteTimeUtc < begunBefore))
            draft.Delete();
    }

    private static async Task<BlobId?> Write(string draft, Stream content, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        var buffer = new byte[Chunk];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
        {
            if ((limit -= read) < 0)
                return null;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        file.Flush(flushToDisk: true);
        return BlobId.Of(hash.GetHashAndReset());
    }

    private static void Settle(string draft, string home)
    {
        if (File.Exists(home))
            return;
        var folder = Path.GetDirectoryName(home)!;
        Directory.CreateDirectory(folder);
        // Two who put the same bytes at once both arrive here; the second replaces equal with equal.
        File.Move(draft, home, overwrite: true);
        Disk.Flush(folder);
        Disk.Flush(Path.GetDirectoryName(folder)!);
    }

    /// <summary>ab/cd/abcd…: no folder grows beyond what a file system likes.</summary>
    private string PathOf(BlobId id) => Path.Combine(_folder, id.Value[..2], id.Value[2..4], id.Value);
}
