using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Files;

/// <summary>Brings pictures in, shows them to those who may see them, and lets go of what nothing shows.</summary>
public sealed class Photos(ImagePipeline pipeline, Blobs blobs, Acts acts, Pace pace, CommunityClock clock)
{
    public const int MostAtOnce = 9;

    /// <summary>
    /// Makes an upload fit to be shown and keeps it, visible to its owner alone until an act shows it (<see cref="Show"/>). Slow, so never inside an act.
    /// </summary>
    public async Task<Outcome<Photo>> Take(Stream upload, Guid owner, string field = "Photos", CancellationToken cancel = default)
    {
        if (!pace.Allows(owner, Pacing.Uploads))
            return Refusal.On(field, "platform.pace.uploads");
        var outcome = await pipeline.Make(upload, cancel);
        if (outcome is PhotoRefused refused)
            return Refusal.On(field, refused.Word, [.. refused.Values]);
        var photo = Photo.Of((PhotoMade)outcome, owner, Audiences.Only(owner), clock.Now);
        photo.LooseSince = photo.At;
        await acts.Run(
            db =>
            {
                db.Add(photo);
                return Task.CompletedTask;
            },
            cancel
        );
        return photo;
    }

    /// <summary>
    /// Within an act: these pictures, as far as they are this owner's and no host put them away, may now be seen by the audience. Returns them in the
    /// order asked for. <paramref name="alts"/> says what they show.
    /// </summary>
    public static async Task<IReadOnlyList<Photo>> Show(
        XinhuoDb db,
        IReadOnlyList<PhotoId> ids,
        Guid owner,
        string audience,
        IReadOnlyDictionary<PhotoId, string?>? alts = null
    )
    {
        if (ids.Count == 0)
            return [];
        var photos = await db.Set<Photo>()
            .AsTracking()
            .Where(p => ids.Contains(p.Id) && p.Owner == owner && !p.Audience.StartsWith(Audiences.Desk))
            .ToListAsync();
        foreach (var photo in photos)
        {
            (photo.Audience, photo.LooseSince) = (audience, null);
            if (alts is not null && alts.TryGetValue(photo.Id, out var alt))
                photo.Alt = alt;
        }
        return [.. ids.Distinct().Select(id => photos.Find(p => p.Id == id)).OfType<Photo>()];
    }

    /// <summary>Within an act: nothing shows these any more. Whoever is left in the audience sees them for the day until they go.</summary>
    public static Task Drop(XinhuoDb db, IReadOnlyList<PhotoId> ids, string audience, DateTimeOffset now) =>
        ids.Count == 0
            ? Task.CompletedTask
            : db.Set<Photo>()
                .Where(p => ids.Contains(p.Id) && !p.Audience.StartsWith(Audiences.Desk))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Audience, audience).SetProperty(x => x.LooseSince, now));

    /// <summary>Within an act: these go for good, their bytes too where no other picture has the same ones.</summary>
    public async Task Remove(XinhuoDb db, IReadOnlyList<Photo> gone)
    {
        if (gone.Count == 0)
            return;
        var ids = gone.Select(p => p.Id).ToList();
        await db.Set<Photo>().Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync();
        var bytes = gone.SelectMany(p => (string[])[p.Large, p.Medium, p.Small]).Distinct().ToList();
        var others = await db.Set<Photo>()
            .Where(p => bytes.Contains(p.Large) || bytes.Contains(p.Medium) || bytes.Contains(p.Small))
            .Select(p => new
            {
                p.Large,
                p.Medium,
                p.Small,
            })
            .ToListAsync();
        var files = await db.Set<StoredFile>().Where(f => bytes.Contains(f.Digest)).Select(f => f.Digest).ToListAsync();
        foreach (var blob in bytes.Except(others.SelectMany(p => (string[])[p.Large, p.Medium, p.Small])).Except(files))
            db.Afterwards(() => blobs.Remove(BlobId.Parse(blob)));
    }

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/{id:guid}/{size:regex(^[sml]$)}.jpg", Serve).ExcludeFromDescription();

    private static async Task<IResult> Serve(Guid id, string size, HttpContext http, Viewer viewer, XinhuoDb db, Audiences audiences, Blobs blobs)
    {
        var photo = await ById.For(db)(db, new PhotoId(id));
        if (photo is null || !await audiences.Holds(photo.Audience, viewer, db) || !await MayFromOutside(photo, viewer, db, audiences))
            return Results.NotFound();
        var blob = BlobId.Parse(
            size switch
            {
                "s" => photo.Small,
                "m" => photo.Medium,
                _ => photo.Large,
            }
        );
        if (blobs.Open(blob) is not { } bytes)
            return Results.NotFound();
        // A picture never changes under its address, but it may be taken down: nobody keeps it longer than a day, and what not everybody may see
        // stays in this browser alone.
        http.Response.Headers.CacheControl =
            !await audiences.HoldsEverybody(photo.Audience, db) ? "private, max-age=3600"
            : photo.Audience == Audiences.All ? "public, max-age=86400"
            : "public, max-age=3600";
        return Results.Stream(bytes, PhotoMade.ContentType, entityTag: new($"\"{blob.Value[..32]}\""), enableRangeProcessing: false);
    }

    /// <summary>Whoever is outside for a while sees their own pictures, and what everybody sees.</summary>
    private static async ValueTask<bool> MayFromOutside(Photo photo, Viewer viewer, XinhuoDb db, Audiences audiences) =>
        !viewer.IsOutside || photo.Owner == viewer.Id || photo.Audience == Audiences.All || await audiences.HoldsEverybody(photo.Audience, db);

    private static readonly PerModel<Func<XinhuoDb, PhotoId, Task<Photo?>>> ById = new(() =>
        EF.CompileAsyncQuery((XinhuoDb db, PhotoId id) => db.Set<Photo>().FirstOrDefault(p => p.Id == id))
    );
}
