using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;
using Xinhuo.Platform.Files;

namespace Xinhuo.CoCreation.Materials;

/// <summary>One of an asset's files, under a name that says what it is for: "竖版，发手机用".</summary>
internal sealed class Rendition
{
    public const int MostNameCharacters = 60;

    public required RenditionId Id { get; init; }
    public required AssetId AssetId { get; init; }
    public required FileId FileId { get; init; }
    public required string Name { get; set; }
    public required int Place { get; set; }

    /// <summary>Since when it is not among the files any more. Who took it before stays written down.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public string Audience => AudienceOf(Id);

    public static string AudienceOf(RenditionId id) => $"{AssetAudience.Name}:{id.Value}";

    internal sealed class Shape : IEntityTypeConfiguration<Rendition>
    {
        public void Configure(EntityTypeBuilder<Rendition> file)
        {
            file.ToTable("Renditions").HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Name).HasMaxLength(StoredFile.MostNameUnits);
            file.HasIndex(f => new { f.AssetId, f.Place });
            file.HasIndex(f => f.FileId);
            file.HasOne<Asset>().WithMany().HasForeignKey(f => f.AssetId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Somebody took a file, on a day, for a project of theirs or to look. One row, however often the line went dead.</summary>
internal sealed class AssetTake
{
    public required Guid Id { get; init; }
    public required AssetId AssetId { get; init; }
    public required RenditionId RenditionId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>Null: to look.</summary>
    public TeamId? TeamId { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<AssetTake>
    {
        public void Configure(EntityTypeBuilder<AssetTake> take)
        {
            take.ToTable("AssetTakes").HasKey(t => t.Id);
            take.Property(t => t.Id).ValueGeneratedNever();
            take.HasIndex(t => new
                {
                    t.MemberId,
                    t.RenditionId,
                    t.Day,
                    t.TeamId,
                })
                .IsUnique();
            take.HasIndex(t => new { t.AssetId, t.At });
            take.HasIndex(t => t.TeamId);
            take.HasIndex(t => t.RenditionId);
            take.HasOne<Asset>().WithMany().HasForeignKey(t => t.AssetId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<Rendition>().WithMany().HasForeignKey(t => t.RenditionId).OnDelete(DeleteBehavior.Restrict);
            take.HasOne<Member>().WithMany().HasForeignKey(t => t.MemberId).OnDelete(DeleteBehavior.Restrict);
            take.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
