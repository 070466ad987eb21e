using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Files;

/// <summary>Brings pictures in and shows them to those who may see them.</summary>
public sealed class Photos(ImagePipeline pipeline, Acts acts, CommunityClock clock)
{
    public const int MostAtOnce = 9;

    /// <summary>
    /// Makes an upload fit to be shown and keeps it, visible to its owner alone until an act shows it (<see cref="Show"/>). Slow, so never inside an act.
    /// </summary>
    public async Task<Outcome<Photo>> Take(Stream upload, Guid owner, string field = "Photos", CancellationToken cancel = default)
    {
        var outcome = await pipeline.Make(upload, cancel);
        if (outcome is PhotoRefused refused)
            return Refusal.On(field, refused.Word, [.. refused.Values]);
        var photo = Photo.Of((PhotoMade)outcome, owner, Audiences.Only(owner), clock.Now);
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
    /// Within an act: these pictures, as far as they are this owner's, may now be seen by the audience. Returns them in the order asked for.
    /// <paramref name="alts"/> says what they show.
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
        var photos = await db.Set<Photo>().AsTracking().Where(p => ids.Contains(p.Id) && p.Owner == owner).ToListAsync();
        foreach (var photo in photos)
        {
            photo.Audience = audience;
            if (alts is not null && alts.TryGetValue(photo.Id, out var alt))
                photo.Alt = alt;
        }
        return [.. ids.Distinct().Select(id => photos.Find(p => p.Id == id)).OfType<Photo>()];
    }

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/{id:guid}/{size:regex(^[sml]$)}.jpg", Serve).ExcludeFromDescription();

    private static async Task<IResult> Serve(Guid id, string size, HttpContext http, Viewer viewer, XinhuoDb db, Audiences audiences, Blobs blobs)
    {
        var photo = await ById.For(db)(db, new PhotoId(id));
        if (photo is null || !await audiences.Holds(photo.Audience, viewer, db))
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
        // A picture never changes under its address; what is not for everybody stays in this browser alone, and is asked for again after an hour.
        http.Response.Headers.CacheControl = photo.Audience == Audiences.All ? "public, max-age=31536000, immutable" : "private, max-age=3600";
        return Results.Stream(bytes, PhotoMade.ContentType, entityTag: new($"\"{blob.Value[..32]}\""), enableRangeProcessing: false);
    }

    private static readonly PerModel<Func<XinhuoDb, PhotoId, Task<Photo?>>> ById = new(() =>
        EF.CompileAsyncQuery((XinhuoDb db, PhotoId id) => db.Set<Photo>().FirstOrDefault(p => p.Id == id))
    );
}
