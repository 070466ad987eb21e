using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members;

/// <summary>Something the brand makes and a member may own: a car, a camera.</summary>
public sealed class Product
{
    public required ProductId Id { get; init; }
    public required string Slug { get; init; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }

    /// <summary>"car", "camera" …: the brand's own word.</summary>
    public required string Kind { get; set; }

    /// <summary>In the reader's language.</summary>
    public string Name => Words.ReaderIsEnglish ? NameEn : NameZh;

    internal sealed class Shape : IEntityTypeConfiguration<Product>
    {
        public void Configure(EntityTypeBuilder<Product> product)
        {
            product.ToTable("Products").HasKey(p => p.Id);
            product.Property(p => p.Id).ValueGeneratedNever();
            product.Property(p => p.Slug).HasMaxLength(60);
            product.Property(p => p.NameZh).HasMaxLength(100);
            product.Property(p => p.NameEn).HasMaxLength(100);
            product.Property(p => p.Kind).HasMaxLength(40);
            product.Ignore(p => p.Name);
            product.HasIndex(p => p.Slug).IsUnique();
        }
    }
}

/// <summary>用车: a member has a product since a day, perhaps until a day, and somebody may have verified it.</summary>
public sealed class Ownership
{
    public required OwnershipId Id { get; init; }
    public required MemberId MemberId { get; init; }
    public required ProductId ProductId { get; init; }

    /// <summary>The day of delivery.</summary>
    public required DateOnly Since { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>How it was verified ("delivery-note", "dealer", "host"), or null: own word.</summary>
    public string? VerifiedHow { get; set; }
    public MemberId? VerifiedBy { get; set; }
    public DateTimeOffset? VerifiedAt { get; set; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>退回: a host could not verify it, and why; its owner reads that and asks again.</summary>
    public DateTimeOffset? ReturnedAt { get; set; }
    public string? ReturnedWhy { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Ownership>
    {
        public void Configure(EntityTypeBuilder<Ownership> ownership)
        {
            ownership.ToTable("Ownerships").HasKey(o => o.Id);
            ownership.Property(o => o.Id).ValueGeneratedNever();
            ownership.Property(o => o.VerifiedHow).HasMaxLength(40);
            ownership.Property(o => o.ReturnedWhy).HasMaxLength(400);
            ownership.HasIndex(o => new { o.MemberId, o.Since });
            ownership.HasIndex(o => o.ProductId);
            ownership.HasOne<Member>().WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Cascade);
            ownership.HasOne<Product>().WithMany().HasForeignKey(o => o.ProductId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
