using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation;

/// <summary>What a project took, for its own page: what it holds, and which of that it may not use any more.</summary>
internal static class HeldMaterials
{
    /// <summary>Those that this team took and whose last day is over, the earliest first.</summary>
    public static async Task<IReadOnlyList<HeldMaterial>> HeldExpired(this XinhuoDb db, TeamId team, DateOnly today) =>
        [.. (await Of(db, team)).Where(h => h.EndsOn < today).OrderBy(h => h.EndsOn)];

    /// <summary>All that this team took, by name.</summary>
    public static async Task<IReadOnlyList<HeldMaterial>> Of(XinhuoDb db, TeamId team) =>
        await db.Assets()
            .Where(a => db.AssetTakes().Any(t => t.AssetId == a.Id && t.TeamId == team))
            .OrderBy(a => a.Name)
            .Select(a => new HeldMaterial(a.Id, a.Name, a.Licence, a.EndsOn))
            .ToListAsync();
}

/// <summary>Something that a project took.</summary>
internal sealed record HeldMaterial(AssetId Asset, string Name, string Licence, DateOnly? EndsOn)
{
    public string Href => $"/materials/{Asset.Value}";
}
