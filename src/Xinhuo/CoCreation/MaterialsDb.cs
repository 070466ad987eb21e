using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Materials;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation;

/// <summary>What is kept of assets, of who took them, and of drops.</summary>
internal static class MaterialsDb
{
    public static DbSet<Asset> Assets(this XinhuoDb db) => db.Set<Asset>();

    /// <summary>Those that are handed out on this day.</summary>
    public static IQueryable<Asset> AssetsOn(this XinhuoDb db, DateOnly today) =>
        db.Assets().Where(a => a.RetiredAt == null && (a.EndsOn == null || a.EndsOn >= today));

    public static DbSet<Rendition> Renditions(this XinhuoDb db) => db.Set<Rendition>();

    public static DbSet<AssetTake> AssetTakes(this XinhuoDb db) => db.Set<AssetTake>();

    public static DbSet<Drop> Drops(this XinhuoDb db) => db.Set<Drop>();

    public static DbSet<DropFollower> DropFollowers(this XinhuoDb db) => db.Set<DropFollower>();
}
