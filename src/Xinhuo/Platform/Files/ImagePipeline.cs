using System.Text;

namespace Xinhuo.Platform.Files;

/// <summary>
/// Makes what people upload fit to be shown: three JPEGs and a tiny preview, in the blob store. The original, with where
/// and when it was taken, is not kept.
/// </summary>
public sealed class ImagePipeline : IDisposable
{
    private readonly string _folder;
    private readonly ImageLimits _limits;
    private readonly Darkroom _darkroom;
    private readonly SemaphoreSlim _turns;

    /// <param name="folder">For work that is gone again with each picture.</param>
    public ImagePipeline(Blobs blobs, string folder, ImageLimits? limits = null)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _limits = limits ?? new ImageLimits();
        _darkroom = new Darkroom(blobs, _limits);
        _turns = new SemaphoreSlim(_limits.AtOnce);
    }

    /// <summary>A picture from a person: whatever its name claims, it is what its bytes say, or it is refused.</summary>
    public async Task<PhotoOutcome> Make(Stream upload, CancellationToken cancel = default)
    {
        using var bench = new Workbench(_folder);
        // A slow phone keeps nobody waiting: only a whole upload takes a turn.
        if (!await bench.Receive(upload, _limits.Bytes, cancel))
            return new PhotoRefused(PhotoRefusal.TooLarge, _limits.Bytes / (1024 * 1024));
        if (ImageKind.Of(bench.Head(ImageKind.HeadLength)) is not { } kind)
            return new PhotoRefused(PhotoRefusal.NotAnImage);
        return await InTurn(deadline => _darkroom.Develop(bench, kind, deadline), cancel);
    }

    /// <summary>A picture that our own code drew, for the sample brand: the only way in for SVG.</summary>
    public async Task<PhotoMade> FromOurOwnDrawing(string svg, CancellationToken cancel = default)
    {
        using var bench = new Workbench(_folder);
        using var drawing = new MemoryStream(Encoding.UTF8.GetBytes(svg));
        await bench.Receive(drawing, long.MaxValue, cancel);
        var outcome = await InTurn(deadline => _darkroom.DevelopOurOwn(bench, deadline), cancel);
        return outcome as PhotoMade ?? throw new InvalidOperationException($"Our own drawing was refused: {outcome}");
    }

    /// <summary>Clears what a process that was killed had in work.</summary>
    public void RemoveUnfinished(DateTimeOffset begunBefore)
    {
        foreach (var bench in new DirectoryInfo(_folder).EnumerateDirectories().Where(d => d.LastWriteTimeUtc < begunBefore))
            bench.Delete(recursive: true);
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>The clock runs from when it is this picture's turn, not while it waits for others.</summary>
    private async Task<PhotoOutcome> InTurn(Func<CancellationToken, Task<PhotoOutcome>> work, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            deadline.CancelAfter(_limits.Time);
            return await work(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new PhotoRefused(PhotoRefusal.TookTooLong);
        }
        finally
        {
            _turns.Release();
        }
    }
}
