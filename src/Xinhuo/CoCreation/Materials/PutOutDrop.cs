using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Materials;

/// <summary>上新: a few assets are put out. It reaches those who follow, and whatever they do in the days after counts as prompted by it (decision 501).</summary>
internal static class PutOutDrop
{
    public static async Task<Outcome<DropId>> Do(
        XinhuoDb db,
        Actor me,
        PostWords words,
        IReadOnlyList<AssetId> assets,
        DateOnly today,
        DateTimeOffset now,
        Guid? once = null
    )
    {
        if (!me.IsStaff)
            return Refusal.NotFound;
        var given = await db.AssetsOn(today).Where(a => assets.Contains(a.Id)).Select(a => a.Id).ToListAsync();
        var chosen = assets.Distinct().Where(given.Contains).ToList();
        if (chosen.Count is 0 or > Drop.MostAssets)
            return Refusal.On("Assets", "cocreation.drops.field.assets.missing", Drop.MostAssets);
        var id = Ids.New<DropId>(now);
        db.Add(
            new Drop
            {
                Id = id,
                Title = words.Title!,
                At = now,
                By = me.Member(),
                Once = once,
                Photos = PostPhotos.Write(await Photos.Show(db, words.Photos, me.Member().Value, Audiences.Members, words.Alts)),
                Body = words.Body,
                BodyHtml = words.Html,
                Assets =
                [
                    .. chosen
                        .Index()
                        .Select(a => new DropAsset
                        {
                            DropId = id,
                            AssetId = a.Item,
                            Place = a.Index,
                        }),
                ],
            }
        );
        foreach (var follower in await FollowDrops.Reached(db, me.Member()).ToListAsync())
            Prompting.Reach(db, follower.Value, PromptKind.Drop, id.Value, now);
        db.Record(me, now, new DropPutOut(id, me.Member()));
        return id;
    }

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<DropId>?> PressedBefore(XinhuoDb db, MemberId me, PostInput form, PostWords words) =>
        form.PressedBefore(db.Drops().Where(d => d.By == me && d.Once == form.Once).Select(d => new Pressed<DropId>(d.Id, d.Title, d.Body)), words);
}
