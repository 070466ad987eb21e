using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Assets among what search found, for members. Those that are retired are not in the index.</summary>
internal sealed class FindingAssets : ISearchKind, ISearchScopes
{
    public string Kind => KeepAsset.FoundAs;

    public string Word => "cocreation.materials";

    public async Task<IEnumerable<(Guid, Hit)>> Show(XinhuoDb db, IReadOnlyList<Guid> ids, Viewer me, string question)
    {
        if (me.IsGuest)
            return [];
        var assets = ids.Select(i => new AssetId(i)).ToList();
        var rows = await db.Assets().Where(a => assets.Contains(a.Id) && a.RetiredAt == null).ToListAsync();
        return rows.Select(a =>
            (
                a.Id.Value,
                new Hit(
                    KeepAsset.FoundAs,
                    a.Href,
                    a.Name,
                    Hit.Around(string.Join(' ', PlainText.Of(a.Body), a.Use), question),
                    null,
                    null,
                    Role.Guest,
                    null,
                    a.CreatedAt
                )
            )
        );
    }

    public async Task<IReadOnlyCollection<Guid>> Closed(XinhuoDb db, Viewer me, DateTimeOffset now) =>
        me.IsGuest ? [.. (await db.Assets().Select(a => a.Id).ToListAsync()).Select(a => a.Value)] : [];
}
