using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>Begins uploads, takes their bytes, and makes blobs of them when they are whole (docs/decisions/0605).</summary>
internal sealed class Uploading(Acts acts, Blobs blobs, UploadBench bench, UploadTerms terms, CommunityClock clock)
{
    private const int NoRoom = 28;
    private const int NoRoomOnWindows = unchecked((int)0x80070070);

    public UploadBench Bench => bench;

    /// <summary>Room for a new one, for this member now. The file is there before its row.</summary>
    public async Task<(Upload? Begun, Turned? Why)> Begin(Guid owner, long? length, string? metadata, string? concat)
    {
        if (length > terms.MostBytes)
            return (null, Turned.TooBig(terms.MostBytes));
        if (!HasRoom(length ?? 0))
            return (null, Turned.Full);
        var now = clock.Now;
        var upload = Upload.Of(Ids.New<UploadId>(now), owner, length, metadata, concat, now);
        bench.Begin(upload.Id, now);
        var open = await acts.Run(async db =>
        {
            await db.InTurn($"uploads:{owner}");
            var there = await db.Set<Upload>().CountAsync(u => u.Owner == owner && u.FinishedAt == null && u.TerminatedAt == null);
            if (there < terms.AtOnce)
                db.Add(upload);
            return there;
        });
        if (open < terms.AtOnce)
            return (upload, length == 0 ? await FinishIfWhole(upload) : null);
        bench.Remove(upload.Id);
        return (null, Turned.TooMany(terms.AtOnce));
    }

    public bool HasRoom(long bytes) => bench.Free - bytes >= terms.LeaveFree;

    public bool IsExpired(Upload upload) =>
        upload.IsOpen && terms.Has("expiration") && !upload.IsJoint && (bench.LastByte(upload.Id) is not { } last || last + UploadTerms.Patience <= clock.Now);

    public DateTimeOffset? ExpiresAt(Upload upload) =>
        upload.IsOpen && terms.Has("expiration") && bench.LastByte(upload.Id) is { } last ? last + UploadTerms.Patience : null;

    public long OffsetOf(Upload upload) => upload is { IsFinished: true, Length: { } length } ? length : bench.Length(upload.Id) ?? 0;

    /// <summary>Takes bytes behind those that are there. With a checksum, all of them or none.</summary>
    public async Task<Turned?> Receive(
        Upload upload,
        long offset,
        Stream content,
        (HashAlgorithmName Algorithm, byte[] Digest)? checksum,
        CancellationToken cancel
    )
    {
        if (bench.Hold(upload.Id) is not { } file)
            return Turned.Held;
        await using (file)
        {
            if (file.Length != offset)
                return Turned.Elsewhere;
            file.Seek(0, SeekOrigin.End);
            using var hash = checksum is { } promised ? IncrementalHash.CreateHash(promised.Algorithm) : null;
            var most = (upload.Length ?? terms.MostBytes) - offset;
            try
            {
                if (!await UploadBench.Append(file, content, most, hash is null ? null : hash.AppendData, cancel))
                    return Back(file, offset, upload.Length is null ? Turned.TooBig(terms.MostBytes) : Turned.Elsewhere);
            }
            catch (IOException e) when (e.HResult is NoRoom or NoRoomOnWindows)
            {
                return Back(file, offset, Turned.Full);
            }
            catch (Exception e) when (hash is not null && e is IOException or OperationCanceledException)
            {
                Back(file, offset, Turned.Malformed);
                throw;
            }
            finally
            {
                bench.Touch(upload.Id, clock.Now);
            }
            if (hash is not null && !hash.GetHashAndReset().AsSpan().SequenceEqual(checksum!.Value.Digest))
                return Back(file, offset, Turned.Differs);
        }
        return await FinishIfWhole(upload);
    }

    /// <summary>A plain form's file, whole at once.</summary>
    public async Task<(Upload? Brought, Turned? Why)> Bring(Guid owner, Stream content, long length, string name, CancellationToken cancel)
    {
        var metadata = "filename " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name));
        var (upload, why) = await Begin(owner, length, metadata.Length > Upload.MostMetadata ? null : metadata, null);
        if (upload is null || why is not null || length == 0)
            return (upload, why);
        why = await Receive(upload, 0, content, null, cancel);
        return why is null ? (upload, null) : (null, why);
    }

    public async Task<Turned?> Terminate(Upload upload)
    {
        if (bench.Length(upload.Id) is null)
            return await GiveUp(upload);
        if (bench.Hold(upload.Id) is not { } file)
            return Turned.Held;
        await using (file)
            return await GiveUp(upload);
    }

    /// <summary>When the last byte is there: its digest is what was promised, and its bytes are a blob. Doing it again does nothing.</summary>
    public async Task<Turned?> FinishIfWhole(Upload upload)
    {
        if (!upload.IsOpen || upload.Length is not { } length || bench.Length(upload.Id) != length)
            return null;
        BlobId? blob = null;
        if (!upload.IsPartial)
        {
            var digest = await Digest(upload.Id);
            if (TusHeaders.Promised(upload) is { } promised && !digest.AsSpan().SequenceEqual(promised))
            {
                await GiveUp(upload);
                return Turned.Differs;
            }
            blob = BlobId.Of(digest);
        }
        await acts.Run(async db =>
        {
            if (blob is { } id)
            {
                // Whoever sweeps the store waits until the row says that these bytes are meant.
                await db.InTurn(BlobTurn(id));
                blobs.Adopt(bench.PathOf(upload.Id), id);
                db.Afterwards(() => bench.Remove(upload.Id));
            }
            (await db.Set<Upload>().AsTracking().SingleAsync(u => u.Id == upload.Id)).Finish(length, blob, clock.Now);
        });
        upload.Finish(length, blob, clock.Now);
        return null;
    }

    /// <summary>Its pieces in their order, once all of them are there. Not yet: nothing happens.</summary>
    public async Task<Turned?> JoinIfReady(Upload upload, IReadOnlyList<Upload> pieces, CancellationToken cancel)
    {
        if (!upload.IsOpen || pieces.Any(p => !p.IsFinished))
            return null;
        var whole = pieces.Sum(p => p.Length!.Value);
        if (whole > terms.MostBytes)
            return Turned.TooBig(terms.MostBytes);
        if (!HasRoom(whole))
            return Turned.Full;
        if (bench.Hold(upload.Id) is not { } file)
            return null;
        await using (file)
        {
            file.SetLength(0);
            foreach (var piece in pieces)
            {
                await using var part = bench.Read(piece.Id);
                if (part is null)
                    return Turned.Gone;
                await UploadBench.Append(file, part, whole, null, cancel);
            }
        }
        await Measure(upload, whole);
        return await FinishIfWhole(upload);
    }

    public async Task Measure(Upload upload, long length)
    {
        await acts.Run(async db => (await db.Set<Upload>().AsTracking().SingleAsync(u => u.Id == upload.Id)).Measure(length));
        upload.Measure(length);
    }

    public static string BlobTurn(BlobId id) => $"blob:{id.Value}";

    private async Task<Turned?> GiveUp(Upload upload)
    {
        await acts.Run(async db =>
        {
            (await db.Set<Upload>().AsTracking().SingleAsync(u => u.Id == upload.Id)).Terminate(clock.Now);
            db.Afterwards(() => bench.Remove(upload.Id));
        });
        upload.Terminate(clock.Now);
        return null;
    }

    private async Task<byte[]> Digest(UploadId id)
    {
        await using var file = bench.Read(id) ?? throw new IOException("An upload that is whole has gone from the workbench.");
        return await SHA256.HashDataAsync(file);
    }

    private static Turned Back(FileStream file, long offset, Turned why)
    {
        file.SetLength(offset);
        file.Flush(flushToDisk: true);
        return why;
    }
}
