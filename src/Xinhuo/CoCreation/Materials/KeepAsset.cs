using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Whoever works for the brand puts an asset out, changes it, retires it, and brings it back.</summary>
internal static class KeepAsset
{
    /// <summary>Its kind in the search index.</summary>
    public const string FoundAs = "asset";

    public static async Task<Outcome<AssetId>> Put(XinhuoDb db, Actor me, AssetPlan plan, DateTimeOffset now, Guid? once = null)
    {
        if (!me.IsStaff)
            return Refusal.NotFound;
        var (id, words) = (Ids.New<AssetId>(now), plan.Words);
        db.Add(
            new Asset
            {
                Id = id,
                Name = words.Title!,
                Use = plan.Use,
                Licence = plan.Licence,
                EndsOn = plan.EndsOn,
                CreatedAt = now,
                CreatedBy = me.Member(),
                Once = once,
                Photos = PostPhotos.Write(await Photos.Show(db, words.Photos, me.Member().Value, Audiences.Members, words.Alts)),
                Body = words.Body,
                BodyHtml = words.Html,
            }
        );
        await db.SaveChangesAsync();
        if (await Add(db, me, id, plan, 0, now) is { } refusal)
            return refusal;
        await Find(db, id, plan, now, isNew: true);
        db.Record(me, now, new MaterialPut(id, me.Member()));
        return id;
    }

    public static async Task<Outcome<Nothing>> Change(
        XinhuoDb db,
        Actor me,
        AssetId id,
        AssetPlan plan,
        IReadOnlyDictionary<RenditionId, string?> stay,
        DateTimeOffset now
    )
    {
        if (await Alone(db, me, id) is not { } asset)
            return Refusal.NotFound;
        var words = plan.Words;
        asset.Photos = await KeptPictures.Change(db, me, asset.Photos, words, Audiences.Members, now);
        (asset.Name, asset.Body, asset.BodyHtml, asset.EditedAt) = (words.Title!, words.Body, words.Html, now);
        (asset.Use, asset.Licence, asset.EndsOn) = (plan.Use, plan.Licence, plan.EndsOn);
        var files = await db.Renditions().AsTracking().Where(r => r.AssetId == id && r.RemovedAt == null).OrderBy(r => r.Place).ToListAsync();
        foreach (var file in files)
            if (stay.TryGetValue(file.Id, out var name))
                file.Name = name ?? file.Name;
            else
                file.RemovedAt = now;
        await StoredFiles.Drop(db, [.. files.Where(f => f.RemovedAt is not null).Select(f => f.FileId)], now);
        if (await Add(db, me, id, plan, files.Count == 0 ? 0 : files[^1].Place + 1, now) is { } refusal)
            return refusal;
        if (!asset.IsRetired)
            await Find(db, id, plan, asset.CreatedAt);
        db.Record(me, now, new MaterialChanged(id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Retire(XinhuoDb db, Actor me, AssetId id, DateTimeOffset now)
    {
        if (await Alone(db, me, id) is not { } asset)
            return Refusal.NotFound;
        if (asset.IsRetired)
            return Nothing.Value;
        asset.Retire(me.Member(), now);
        await db.Remove(FoundAs, id.Value);
        db.Record(me, now, new MaterialRetired(id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> BringBack(XinhuoDb db, Actor me, AssetId id, DateTimeOffset now)
    {
        if (await Alone(db, me, id) is not { } asset)
            return Refusal.NotFound;
        if (!asset.IsRetired)
            return Nothing.Value;
        asset.BringBack();
        await db.Put(new Findable(FoundAs, id.Value, id.Value, asset.CreatedAt, string.Join('\n', asset.Name, asset.Body, asset.Use)));
        db.Record(me, now, new MaterialBroughtBack(id, me.Member()));
        return Nothing.Value;
    }

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<AssetId>?> PressedBefore(XinhuoDb db, MemberId me, AssetInput form, PostWords words) =>
        form.PressedBefore(db.Assets().Where(a => a.CreatedBy == me && a.Once == form.Once).Select(a => new Pressed<AssetId>(a.Id, a.Name, a.Body)), words);

    private static async Task<Asset?> Alone(XinhuoDb db, Actor me, AssetId id)
    {
        if (!me.IsStaff)
            return null;
        await db.InTurn($"asset:{id.Value}");
        return await db.Assets().AsTracking().SingleOrDefaultAsync(a => a.Id == id);
    }

    private static async Task<Refusal?> Add(XinhuoDb db, Actor me, AssetId id, AssetPlan plan, int from, DateTimeOffset now)
    {
        foreach (var (place, (upload, name)) in plan.Files.Index())
        {
            var file = Ids.New<RenditionId>(now);
            var kept = await StoredFiles.Keep(db, upload, me.Member().Value, Rendition.AudienceOf(file), now, "Sent.Files");
            if (kept.Refused)
                return kept.Refusal;
            if (await db.Renditions().AnyAsync(r => r.FileId == kept.Value.Id))
                continue;
            db.Add(
                new Rendition
                {
                    Id = file,
                    AssetId = id,
                    FileId = kept.Value.Id,
                    Name = name,
                    Place = from + place,
                }
            );
        }
        return null;
    }

    private static Task Find(XinhuoDb db, AssetId id, AssetPlan plan, DateTimeOffset at, bool isNew = false) =>
        db.Put(new Findable(FoundAs, id.Value, id.Value, at, string.Join('\n', plan.Words.Findable, plan.Use)), isNew);
}
