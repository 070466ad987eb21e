using System.Security.Cryptography;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>PATCH: more bytes, from where the file ends.</summary>
internal static class TusPatch
{
    public static async Task<Turned?> Do(TusRequest tus, Upload upload)
    {
        if (upload.IsJoint)
            return Turned.Forbidden;
        if (tus.Request.ContentType != TusHeaders.ContentType)
            return new Turned(StatusCodes.Status415UnsupportedMediaType);
        if (!TusHeaders.Number(tus.Request, "Upload-Offset", out var offset))
            return Turned.Malformed;
        if (offset is not { } from)
            return Turned.Elsewhere;
        if (Checksum(tus, out var checksum) is { } wrong)
            return wrong;
        var length = tus.Request.ContentLength ?? 0;
        if (from != tus.Uploading.OffsetOf(upload))
            return Turned.Elsewhere;
        if (await Measure(tus, upload, from) is { } why)
            return why;
        // Above all that a file may ever be; or more than was said.
        if (upload.Length is null && length > tus.Terms.MostBytes - from)
            return Turned.TooBig(tus.Terms.MostBytes);
        if (length > upload.Length - from)
            return Turned.Elsewhere;
        if (upload.IsFinished)
        {
            tus.Offset(upload);
            return null;
        }
        if (!tus.Uploading.HasRoom(length))
            return Turned.Full;
        tus.LiftBodyLimit();
        var turned = await tus.Uploading.Receive(upload, from, tus.Request.Body, checksum, tus.Aborted);
        tus.Offset(upload);
        tus.Expires(upload);
        return turned;
    }

    /// <summary>An upload that was begun without its length may say it now.</summary>
    private static async Task<Turned?> Measure(TusRequest tus, Upload upload, long from)
    {
        if (!TusHeaders.Number(tus.Request, "Upload-Length", out var said))
            return Turned.Malformed;
        if (said is not { } length || upload.Length == length)
            return null;
        if (upload.Length is not null)
            return Turned.Malformed;
        if (length > tus.Terms.MostBytes)
            return Turned.TooBig(tus.Terms.MostBytes);
        if (length < from)
            return Turned.Elsewhere;
        await tus.Uploading.Measure(upload, length);
        return null;
    }

    private static Turned? Checksum(TusRequest tus, out (HashAlgorithmName Algorithm, byte[] Digest)? checksum)
    {
        checksum = null;
        if (TusHeaders.Of(tus.Request, "Upload-Checksum") is not { } said)
            return null;
        checksum = tus.Terms.Has("checksum") ? TusHeaders.Checksum(said) : null;
        return checksum is null ? Turned.Malformed : null;
    }
}
