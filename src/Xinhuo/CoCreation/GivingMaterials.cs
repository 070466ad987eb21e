using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Materials;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>
/// Assets and drops, for the sample: within its own act, and asked as on the pages. Bring each file with <see cref="StoredFiles.Bring(Stream, string, long, Guid, string,
/// CancellationToken)"/> before the act, as the same person.
/// </summary>
internal static class GivingMaterials
{
    public static Task<Outcome<AssetId>> PutMaterial(
        this XinhuoDb db,
        Actor me,
        PostWords words,
        MaterialTerms terms,
        IReadOnlyList<(UploadId Upload, string Name)> files,
        DateTimeOffset now
    ) => KeepAsset.Put(db, me, new AssetPlan(words, terms.Use, terms.Licence, terms.EndsOn, files), now);

    public static Task<Outcome<DropId>> PutOutMaterials(
        this XinhuoDb db,
        Actor me,
        PostWords words,
        IReadOnlyList<AssetId> assets,
        DateOnly today,
        DateTimeOffset now
    ) => PutOutDrop.Do(db, me, words, assets, today, now);

    /// <summary>Somebody takes all files of an asset, for a team of theirs or to look.</summary>
    public static async Task<Refusal?> TakeMaterial(this XinhuoDb db, Actor me, AssetId asset, TeamId? team, DateOnly today, DateTimeOffset now)
    {
        foreach (var file in await db.Renditions().Where(r => r.AssetId == asset && r.RemovedAt == null).OrderBy(r => r.Place).Select(r => r.Id).ToListAsync())
            if ((await TakeAsset.Do(db, me, file, team, today, now)).Refusal is { } refusal)
                return refusal;
        return null;
    }

    public static Task FollowMaterials(this XinhuoDb db, MemberId me, DateTimeOffset now) => FollowDrops.Follow(db, me, now);
}

/// <summary>How an asset may be used, and until when.</summary>
internal sealed record MaterialTerms(string Licence, string? Use = null, DateOnly? EndsOn = null);
