using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Materials;

/// <summary>
/// What somebody took, and whether they follow drops, goes along with them. When they leave, what they took to look goes; what a project holds stays, without the name.
/// </summary>
internal sealed class MaterialsOfPerson(Words words) : IPersonalData
{
    public string Room => "materials";

    public LeavingWords Describe(Words said) => new([said["cocreation.materials.leaving.goes"]], [said["cocreation.materials.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("taken", words["cocreation.materials.archive.taken"], Taken(db, me), cancel);
        await archive.Add("drops", words["cocreation.materials.archive.follows"], Follows(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        await db.DropFollowers().Where(f => f.MemberId == me).ExecuteDeleteAsync();
        await db.AssetTakes().Where(t => t.MemberId == me && t.TeamId == null).ExecuteDeleteAsync();
        await StoredFiles.Forget(db, me.Value, now);
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Taken(XinhuoDb db, MemberId me)
    {
        var taken =
            from t in db.AssetTakes()
            where t.MemberId == me
            join a in db.Assets() on t.AssetId equals a.Id
            join r in db.Renditions() on t.RenditionId equals r.Id
            orderby t.At
            select new
            {
                t.At,
                Asset = a.Name,
                File = r.Name,
                Project = db.Teams().Where(p => p.Id == t.TeamId).Select(p => p.Title).FirstOrDefault(),
            };
        await foreach (var one in taken.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = one.At,
                ["asset"] = one.Asset,
                ["file"] = one.File,
                ["project"] = one.Project,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Follows(XinhuoDb db, MemberId me)
    {
        await foreach (var one in db.DropFollowers().Where(f => f.MemberId == me).AsAsyncEnumerable())
            yield return new Dictionary<string, object?> { ["since"] = one.Since };
    }
}
