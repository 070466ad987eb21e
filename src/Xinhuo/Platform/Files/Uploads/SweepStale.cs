using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>
/// Once an hour: uploads go that were given up, that got no byte for a day, or that nothing kept for a day; so do files that nothing has held for a day, and bytes
/// that were meant for neither. Doing it again finds nothing.
/// </summary>
internal sealed class SweepStale(Acts acts, Blobs blobs, UploadBench bench, CommunityClock clock) : IRoutine
{
    private const int MostAtOnce = 200;

    public string Name => "stale-uploads";

    public string Word => "platform.routine.stale-uploads";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        var before = clock.Now - UploadTerms.Patience;
        foreach (var some in bench.Stale(before).Chunk(MostAtOnce))
            await acts.Run(db => GiveUp(db, some), cancel);
        await All(db => Clear(db, before), cancel);
        await All(db => LetGo(db, before), cancel);
    }

    /// <summary>First the rows, and when those are surely gone, the bytes: what breaks off in between leaves bytes without a row, never a row without bytes.</summary>
    private async Task All(Func<XinhuoDb, Task<IReadOnlyList<string?>>> some, CancellationToken cancel)
    {
        IReadOnlyList<string?> gone;
        do
        {
            gone = await acts.Run(some, cancel);
            await acts.Run(db => Forget(db, gone), cancel);
        } while (gone.Count == MostAtOnce);
    }

    /// <summary>On the workbench since long: their rows go with them. A piece too, whole or not.</summary>
    private async Task GiveUp(XinhuoDb db, IReadOnlyList<UploadId> ids)
    {
        await db.Set<Upload>().Where(u => ids.Contains(u.Id) && u.Blob == null).ExecuteDeleteAsync();
        db.Afterwards(() =>
        {
            foreach (var id in ids)
                if (bench.Hold(id) is { } idle)
                    using (idle)
                        bench.Remove(id);
        });
    }

    private async Task<IReadOnlyList<string?>> Clear(XinhuoDb db, DateTimeOffset before)
    {
        var gone = await db.Set<Upload>()
            .Where(u => u.TerminatedAt != null || u.Blob != null && u.FinishedAt < before)
            .OrderBy(u => u.CreatedAt)
            .Take(MostAtOnce)
            .ToListAsync();
        var ids = gone.Select(u => u.Id).ToList();
        await db.Set<Upload>().Where(u => ids.Contains(u.Id)).ExecuteDeleteAsync();
        db.Afterwards(() => ids.ForEach(bench.Remove));
        return [.. gone.Select(u => u.Blob)];
    }

    private static async Task<IReadOnlyList<string?>> LetGo(XinhuoDb db, DateTimeOffset before)
    {
        var loose = await db.Set<StoredFile>().Where(f => f.LooseSince < before).OrderBy(f => f.LooseSince).Take(MostAtOnce).ToListAsync();
        var ids = loose.Select(f => f.Id).ToList();
        await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync();
        return [.. loose.Select(f => f.Digest)];
    }

    /// <summary>Bytes that nothing names any more. Whoever brings the same again waits until these are gone, and brings them anew.</summary>
    private async Task Forget(XinhuoDb db, IEnumerable<string?> named)
    {
        var bytes = named.OfType<string>().Distinct().ToList();
        if (bytes.Count == 0)
            return;
        await db.InTurn([.. bytes.Select(b => Uploading.BlobTurn(BlobId.Parse(b)))]);
        var held = await db.Set<StoredFile>().Where(f => bytes.Contains(f.Digest)).Select(f => f.Digest).ToListAsync();
        held.AddRange(await db.Set<Upload>().Where(u => u.Blob != null && bytes.Contains(u.Blob)).Select(u => u.Blob!).ToListAsync());
        held.AddRange(await db.Set<Photo>().Where(p => bytes.Contains(p.Large)).Select(p => p.Large).ToListAsync());
        held.AddRange(await db.Set<Photo>().Where(p => bytes.Contains(p.Medium)).Select(p => p.Medium).ToListAsync());
        held.AddRange(await db.Set<Photo>().Where(p => bytes.Contains(p.Small)).Select(p => p.Small).ToListAsync());
        foreach (var blob in bytes.Except(held))
            blobs.Remove(BlobId.Parse(blob));
    }
}
