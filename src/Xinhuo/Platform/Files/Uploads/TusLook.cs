using System.Globalization;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>HEAD: how far it is. What was whole when the program was killed is finished now.</summary>
internal static class TusLook
{
    public static async Task<Turned?> Do(TusRequest tus, Upload upload)
    {
        var why = upload.IsJoint
            ? await tus.Uploading.JoinIfReady(upload, await tus.Pieces(TusHeaders.Pieces(upload.Concat!) ?? []), tus.Aborted)
            : await tus.Uploading.FinishIfWhole(upload);
        if (why is not null)
            return why;
        if (upload is { IsJoint: true, IsFinished: false } && !tus.Terms.Has("concatenation-unfinished"))
            return Turned.Forbidden;
        if (!upload.IsJoint || upload.IsFinished)
            tus.Offset(upload);
        if (upload.Length is { } length)
            tus.Response.Headers["Upload-Length"] = length.ToString(CultureInfo.InvariantCulture);
        else if (!upload.IsJoint)
            tus.Response.Headers["Upload-Defer-Length"] = "1";
        if (upload.Metadata is { } metadata)
            tus.Response.Headers["Upload-Metadata"] = metadata;
        if (upload.Concat is { } concat)
            tus.Response.Headers["Upload-Concat"] = concat;
        tus.Expires(upload);
        return null;
    }
}
