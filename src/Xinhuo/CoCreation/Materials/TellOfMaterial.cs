using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Tells a project's people that something they took may soon not be used any more, and that it may not. Heard twice, the notice is there already.</summary>
internal sealed class TellOfMaterial : IListener<MaterialEndsSoon>, IListener<MaterialEnded>
{
    public Task Hear(MaterialEndsSoon soon, Heard heard, XinhuoDb db) =>
        Tell(db, heard, soon.Asset, soon.Team, soon.EndsOn, "cocreation.materials.notice.soon", "soon");

    public Task Hear(MaterialEnded ended, Heard heard, XinhuoDb db) =>
        Tell(db, heard, ended.Asset, ended.Team, ended.EndsOn, "cocreation.materials.notice.ended", "ended");

    private static async Task Tell(XinhuoDb db, Heard heard, AssetId id, TeamId team, DateOnly endsOn, string word, string what)
    {
        if (await db.Assets().SingleOrDefaultAsync(a => a.Id == id) is not { } asset)
            return;
        var project = await db.Teams().Where(t => t.Id == team).Select(t => t.Title).SingleAsync();
        await db.Notify(
            heard,
            await db.PeopleIn(team).Select(m => m.Id).ToListAsync(),
            new Tidings("material", word, asset.Href, $"{what}:{id.Value:N}:{team.Value:N}:{endsOn:yyMMdd}")
            {
                Values = [asset.Name, project, endsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
                Thing = id.Value,
            }
        );
    }
}
