using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Materials;

/// <summary>上新: a few assets put out together, with words and a picture. Told to those who asked for it, and to nobody else.</summary>
internal sealed class Drop
{
    public const int MostAssets = 12;

    public required DropId Id { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset At { get; init; }
    public required MemberId By { get; init; }
    public Guid? Once { get; init; }
    public string? Photos { get; init; }
    public required string Body { get; init; }
    public required string BodyHtml { get; init; }
    public List<DropAsset> Assets { get; init; } = [];

    public string Href => $"/drops/{Id.Value}";

    internal sealed class Shape : IEntityTypeConfiguration<Drop>
    {
        public void Configure(EntityTypeBuilder<Drop> drop)
        {
            drop.ToTable("Drops").HasKey(d => d.Id);
            drop.Property(d => d.Id).ValueGeneratedNever();
            drop.Property(d => d.Title).HasMaxLength(Asset.MostUnits);
            drop.HasIndex(d => new { d.At, d.Id });
            drop.HasIndex(d => new { d.By, d.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            drop.HasOne<Member>().WithMany().HasForeignKey(d => d.By).OnDelete(DeleteBehavior.Restrict);
            drop.HasMany(d => d.Assets).WithOne().HasForeignKey(a => a.DropId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>An asset in a drop, in its place.</summary>
internal sealed class DropAsset
{
    public required DropId DropId { get; init; }
    public required AssetId AssetId { get; init; }
    public required int Place { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<DropAsset>
    {
        public void Configure(EntityTypeBuilder<DropAsset> asset)
        {
            asset.ToTable("DropAssets").HasKey(a => new { a.DropId, a.AssetId });
            asset.HasIndex(a => a.AssetId);
            asset.HasOne<Asset>().WithMany().HasForeignKey(a => a.AssetId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Somebody wants to hear of drops.</summary>
internal sealed class DropFollower
{
    public required MemberId MemberId { get; init; }
    public required DateTimeOffset Since { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<DropFollower>
    {
        public void Configure(EntityTypeBuilder<DropFollower> follower)
        {
            follower.ToTable("DropFollowers").HasKey(f => f.MemberId);
            follower.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
