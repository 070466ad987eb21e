namespace Xinhuo.Platform.Files.Uploads;

/// <summary>
/// Where uploads lie until they are whole, a file each. How far one is, is its file's length, and when its last byte came, that file's time: so whatever
/// befalls the program, the disk says where to go on.
/// </summary>
internal sealed class UploadBench
{
    private const int Chunk = 81_920;
    private readonly string _folder;

    public UploadBench(string folder) => _folder = Directory.CreateDirectory(Path.GetFullPath(folder)).FullName;

    public string PathOf(UploadId id) => Path.Combine(_folder, id.Value.ToString("N"));

    /// <summary>The file is there before the row that names it.</summary>
    public void Begin(UploadId id, DateTimeOffset now)
    {
        File.Create(PathOf(id)).Dispose();
        Touch(id, now);
        Disk.Flush(_folder);
    }

    /// <summary>How far it is; null: there is none.</summary>
    public long? Length(UploadId id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : null;

    public DateTimeOffset? LastByte(UploadId id) =>
        new FileInfo(PathOf(id)) is { Exists: true } file ? new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero) : null;

    public void Touch(UploadId id, DateTimeOffset now)
    {
        if (File.Exists(PathOf(id)))
            File.SetLastWriteTimeUtc(PathOf(id), now.UtcDateTime);
    }

    /// <summary>To write on: nobody else in any process does until it is let go. Null: somebody else holds it, or it is gone.</summary>
    public FileStream? Hold(UploadId id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, useAsync: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>To copy from, while nobody writes.</summary>
    public FileStream? Read(UploadId id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Remove(UploadId id) => File.Delete(PathOf(id));

    /// <summary>Bytes left on the disk for more.</summary>
    public long Free => new DriveInfo(_folder).AvailableFreeSpace;

    /// <summary>Those whose last byte is this old.</summary>
    public IReadOnlyList<UploadId> Stale(DateTimeOffset before) =>
        [
            .. new DirectoryInfo(_folder)
                .EnumerateFiles()
                .Where(f => f.LastWriteTimeUtc < before && Guid.TryParseExact(f.Name, "N", out _))
                .Select(f => new UploadId(Guid.ParseExact(f.Name, "N"))),
        ];

    /// <summary>Writes what comes behind what is there, at most so much, and has it on the disk before it returns. False: there was more.</summary>
    /// <param name="seen">Told of each piece.</param>
    public static async Task<bool> Append(FileStream file, Stream content, long most, Action<ReadOnlySpan<byte>>? seen, CancellationToken cancel)
    {
        var buffer = new byte[Chunk];
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
            {
                if ((most -= read) < 0)
                    return false;
                seen?.Invoke(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            return true;
        }
        finally
        {
            file.Flush(flushToDisk: true);
        }
    }
}
