using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>
/// An asset's file is for whoever took it today or yesterday, so that a download that broke off goes on; and for nobody once the asset is retired or past its
/// last day. Asked at every request.
/// </summary>
internal sealed class AssetAudience(CommunityClock clock, CommunityZone zone) : IAudience
{
    public const string Name = "rendition";

    public string Kind => Name;

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } me)
            return false;
        var (file, today) = (new RenditionId(id), zone.Day(clock.Now));
        var yesterday = today.AddDays(-1);
        var given = db.AssetsOn(today).Select(a => a.Id);
        return await db.AssetTakes().AnyAsync(t => t.RenditionId == file && t.MemberId == me && t.Day >= yesterday && given.Contains(t.AssetId))
            && await db.Renditions().AnyAsync(r => r.Id == file && r.RemovedAt == null);
    }
}
