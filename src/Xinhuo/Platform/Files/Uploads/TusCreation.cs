namespace Xinhuo.Platform.Files.Uploads;

/// <summary>POST: an upload begins, whole, as a piece, or made of pieces; its first bytes may come along.</summary>
internal static class TusCreation
{
    public static async Task<Turned?> Do(TusRequest tus)
    {
        var (metadata, concat) = (TusHeaders.Of(tus.Request, "Upload-Metadata"), TusHeaders.Of(tus.Request, "Upload-Concat"));
        if (metadata is not null && (metadata.Length > Upload.MostMetadata || TusHeaders.Metadata(metadata) is null))
            return Turned.Malformed;
        if (concat is not null && (!tus.Terms.Has("concatenation") || concat.Length > Upload.MostConcat))
            return Turned.Malformed;
        if (concat?.StartsWith("final;", StringComparison.Ordinal) == true)
            return await Join(tus, metadata, concat);
        if (concat is not (null or Upload.Partial))
            return Turned.Malformed;
        if (Length(tus, out var length) is { } wrong)
            return wrong;
        var (upload, why) = await tus.Uploading.Begin(tus.Me, length, metadata, concat);
        if (upload is null || why is not null)
            return why;
        Created(tus, upload);
        if (tus.Request.ContentType == TusHeaders.ContentType && tus.Terms.Has("creation-with-upload") && !upload.IsFinished)
        {
            tus.LiftBodyLimit();
            if (tus.Request.ContentLength > (length ?? tus.Terms.MostBytes))
                return Turned.Elsewhere;
            why = await tus.Uploading.Receive(upload, 0, tus.Request.Body, null, tus.Aborted);
            tus.Offset(upload);
        }
        tus.Expires(upload);
        return why;
    }

    private static Turned? Length(TusRequest tus, out long? length)
    {
        if (!TusHeaders.Number(tus.Request, "Upload-Length", out length))
            return Turned.Malformed;
        if (TusHeaders.Of(tus.Request, "Upload-Defer-Length") is not { } deferred)
            return length is null ? new Turned(StatusCodes.Status411LengthRequired) : null;
        return deferred != "1" || length is not null || !tus.Terms.Has("creation-defer-length") ? Turned.Malformed : null;
    }

    private static async Task<Turned?> Join(TusRequest tus, string? metadata, string concat)
    {
        if (TusHeaders.Pieces(concat) is not { } ids)
            return Turned.Unmet;
        var pieces = await tus.Pieces(ids);
        if (pieces.Count != ids.Count || pieces.Any(p => !p.IsPartial || p.TerminatedAt is not null || tus.Uploading.IsExpired(p)))
            return Turned.Unmet;
        if (pieces.Any(p => !p.IsFinished) && !tus.Terms.Has("concatenation-unfinished"))
            return Turned.Unmet;
        var ours = "final;" + string.Join(' ', ids.Select(tus.AddressOf));
        var (upload, why) = await tus.Uploading.Begin(tus.Me, null, metadata, ours);
        if (upload is null || why is not null)
            return why;
        Created(tus, upload);
        return await tus.Uploading.JoinIfReady(upload, pieces, tus.Aborted);
    }

    private static void Created(TusRequest tus, Upload upload)
    {
        tus.Status = StatusCodes.Status201Created;
        tus.Response.Headers.Location = tus.AddressOf(upload.Id);
        if (upload is { Length: null, IsJoint: false })
            tus.Response.Headers["Upload-Defer-Length"] = "1";
    }
}
