using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files.Uploads;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Files;

/// <summary>
/// Files of any kind and size, for every room. A browser with script sends them to /uploads beforehand and names them in its form; without script the form brings
/// them itself (<see cref="Bring"/>). Either way a room's act then keeps them (<see cref="Keep"/>), says who may have them (<see cref="Show"/>), and lets them go
/// (<see cref="Drop"/>).
/// </summary>
public sealed class StoredFiles
{
    /// <summary>So much a plain form may carry. More needs script, and resumes.</summary>
    public const long MostInForm = 64L << 20;

    private readonly Uploading _uploading;
    private readonly Blobs _blobs;
    private readonly Pace _pace;

    internal StoredFiles(Uploading uploading, Blobs blobs, Pace pace) => (_uploading, _blobs, _pace) = (uploading, blobs, pace);

    /// <summary>Takes in what a plain form brought, whole, as an upload that an act may keep. Slow, so never inside an act.</summary>
    public async Task<Outcome<UploadId>> Bring(IFormFile file, Guid owner, string field = "Files", CancellationToken cancel = default)
    {
        if (!_pace.Allows(owner, Pacing.Uploads))
            return Refusal.On(field, "platform.pace.uploads");
        await using var content = file.OpenReadStream();
        return await Bring(content, file.FileName, file.Length, owner, field, cancel);
    }

    /// <summary>As a form's file, for bytes of our own: the sample's.</summary>
    public async Task<Outcome<UploadId>> Bring(Stream content, string name, long length, Guid owner, string field = "Files", CancellationToken cancel = default)
    {
        var (upload, why) = await _uploading.Bring(owner, content, length, name, cancel);
        return why is not null ? Refusal.On(field, why.Word ?? "platform.uploads.missing", why.Values)
            : upload is null ? Refusal.On(field, "platform.uploads.missing")
            : upload.Id;
    }

    /// <summary>The names and sizes of this member's whole uploads that nothing keeps yet, for the form that comes back. What is not whole, or not theirs, is left out.</summary>
    public static async Task<IReadOnlyList<WaitingFile>> Waiting(XinhuoDb db, IReadOnlyCollection<UploadId> ids, Guid owner) =>
        [
            .. (
                await db.Set<Upload>()
                    .Where(u => ids.Contains(u.Id) && u.Owner == owner && u.Blob != null && u.KeptAs == null && u.TerminatedAt == null)
                    .ToListAsync()
            ).Select(u => new WaitingFile(u.Id, NameOf(u), u.Length ?? 0)),
        ];

    /// <summary>Within an act: this member's whole upload is a file from now on, for this audience. Kept again, it is the file that it was.</summary>
    public static async Task<Outcome<StoredFile>> Keep(XinhuoDb db, UploadId id, Guid owner, string audience, DateTimeOffset now, string field = "Files")
    {
        var upload = await db.Set<Upload>().AsTracking().SingleOrDefaultAsync(u => u.Id == id && u.Owner == owner);
        if (upload is not { Blob: { } blob, TerminatedAt: null })
            return Refusal.On(field, "platform.uploads.missing");
        await db.InTurn(Uploading.BlobTurn(BlobId.Parse(blob)));
        if (upload.KeptAs is { } kept && await db.Set<StoredFile>().AsTracking().SingleOrDefaultAsync(f => f.Id == kept) is { } there)
            return there;
        var name = NameOf(upload);
        var file = new StoredFile
        {
            Id = Ids.New<FileId>(now),
            Owner = owner,
            Audience = audience,
            Name = name,
            Type = FileKind.Of(name),
            Size = upload.Length ?? 0,
            Digest = blob,
            At = now,
        };
        db.Add(file);
        upload.Keep(file.Id);
        return file;
    }

    /// <summary>Within an act: these are for this audience from now on.</summary>
    public static async Task Show(XinhuoDb db, IReadOnlyCollection<FileId> ids, string audience)
    {
        foreach (var file in await db.Set<StoredFile>().AsTracking().Where(f => ids.Contains(f.Id)).ToListAsync())
            (file.Audience, file.LooseSince) = (audience, null);
    }

    /// <summary>Within an act: nothing holds these any more. Nobody can have them, and a day later they are gone.</summary>
    public static async Task Drop(XinhuoDb db, IReadOnlyCollection<FileId> ids, DateTimeOffset now)
    {
        foreach (var file in await db.Set<StoredFile>().AsTracking().Where(f => ids.Contains(f.Id)).ToListAsync())
            (file.Audience, file.LooseSince) = (Audiences.Nobody, now);
    }

    /// <summary>Within the act that erases a member: what they were sending is given up, and what they brought stays without them.</summary>
    public static async Task Forget(XinhuoDb db, Guid member, DateTimeOffset now)
    {
        await db.Set<Upload>().Where(u => u.Owner == member && u.TerminatedAt == null).ExecuteUpdateAsync(u => u.SetProperty(x => x.TerminatedAt, now));
        await db.Set<StoredFile>().Where(f => f.Owner == member).ExecuteUpdateAsync(f => f.SetProperty(x => x.Owner, (Guid?)null));
    }

    /// <summary>Its bytes, to read within the house: for a picture of it. Null: they are gone.</summary>
    public Stream? Open(StoredFile file) => _blobs.Open(BlobId.Parse(file.Digest));

    /// <summary>The bytes of a whole upload of this member's that waits, where it is called a picture. Null: it is none.</summary>
    public async Task<Stream?> OpenPicture(XinhuoDb db, UploadId id, Guid owner) =>
        await db.Set<Upload>().SingleOrDefaultAsync(u => u.Id == id && u.Owner == owner) is { Blob: { } blob } upload
        && FileKind.Of(NameOf(upload)).StartsWith("image/", StringComparison.Ordinal)
            ? _blobs.Open(BlobId.Parse(blob))
            : null;

    internal static string NameOf(Upload upload) => FileKind.NameOf(TusHeaders.Said(upload, "filename", "name"));

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/files/{id:guid}", ["GET", "HEAD"], Serve).ExcludeFromDescription();

    private static async Task<IResult> Serve(Guid id, HttpContext http, Viewer viewer, XinhuoDb db, Audiences audiences, Blobs blobs)
    {
        var name = new FileId(id);
        if (
            await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == name) is not { } file
            || viewer.IsOutside && file.Owner != viewer.Id
            || !await audiences.Holds(file.Audience, viewer, db)
            || blobs.Open(BlobId.Parse(file.Digest)) is not { } bytes
        )
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        return Results.File(bytes, file.Type, file.Name, file.At, new($"\"{file.Digest[..32]}\""), enableRangeProcessing: true);
    }
}

/// <summary>A whole upload that waits to be kept.</summary>
public sealed record WaitingFile(UploadId Id, string Name, long Size);
