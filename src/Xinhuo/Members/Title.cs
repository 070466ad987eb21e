using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members;

/// <summary>身份: a title the brand can grant (内测官, 品鉴师, 荣誉导师).</summary>
public sealed class Title
{
    public required TitleId Id { get; init; }
    public required string Slug { get; init; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public required string Icon { get; set; }

    /// <summary>Ember (an honour) rather than pine.</summary>
    public bool IsHonour { get; set; }

    /// <summary>Since when it is granted no more; who has it keeps it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>In the reader's language.</summary>
    public string Name => Words.ReaderIsEnglish ? NameEn : NameZh;

    internal sealed class Shape : IEntityTypeConfiguration<Title>
    {
        public void Configure(EntityTypeBuilder<Title> title)
        {
            title.ToTable("Titles").HasKey(t => t.Id);
            title.Property(t => t.Id).ValueGeneratedNever();
            title.Property(t => t.Slug).HasMaxLength(60);
            title.Property(t => t.NameZh).HasMaxLength(60);
            title.Property(t => t.NameEn).HasMaxLength(60);
            title.Property(t => t.Icon).HasMaxLength(60);
            title.Ignore(t => t.Name);
            title.HasIndex(t => t.Slug).IsUnique();
        }
    }
}

/// <summary>A title as granted to somebody: dated, with its why, expiring, revocable. A revocation adds a line and takes none away.</summary>
public sealed class TitleGrant
{
    public required TitleGrantId Id { get; init; }
    public required MemberId MemberId { get; init; }
    public required TitleId TitleId { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }
    public required MemberId GrantedBy { get; init; }
    public required string Why { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public const int MostWhy = 200;

    public DateTimeOffset? RevokedAt { get; private set; }
    public MemberId? RevokedBy { get; private set; }
    public string? RevokedWhy { get; private set; }

    public bool IsLive(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    public void Revoke(MemberId by, string why, DateTimeOffset now) => (RevokedAt, RevokedBy, RevokedWhy) = (now, by, why);

    internal sealed class Shape : IEntityTypeConfiguration<TitleGrant>
    {
        public void Configure(EntityTypeBuilder<TitleGrant> grant)
        {
            grant.ToTable("TitleGrants").HasKey(g => g.Id);
            grant.Property(g => g.Id).ValueGeneratedNever();
            grant.Property(g => g.Why).HasMaxLength(400);
            grant.Property(g => g.RevokedWhy).HasMaxLength(400);
            grant.HasIndex(g => g.MemberId);
            grant.HasIndex(g => g.TitleId);
            grant.HasOne<Member>().WithMany().HasForeignKey(g => g.MemberId).OnDelete(DeleteBehavior.Cascade);
            grant.HasOne<Title>().WithMany().HasForeignKey(g => g.TitleId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
