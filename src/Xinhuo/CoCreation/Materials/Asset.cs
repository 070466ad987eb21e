using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Materials;

/// <summary>素材: what the brand gives to make things with, how it may be used, and until when (docs/decisions/0605).</summary>
internal sealed class Asset
{
    public const int MostUnits = 4_000;
    public const int MostUseCharacters = 600;
    public const int MostLicenceCharacters = 400;
    public const int MostFiles = 30;
    public static readonly TimeSpan Soon = TimeSpan.FromDays(14);
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(3_653);

    public required AssetId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>How to use it, in words.</summary>
    public string? Use { get; set; }

    /// <summary>What one may do with it, in words that stand beside the button.</summary>
    public required string Licence { get; set; }

    /// <summary>Its last day; from the next on nobody is given it. Null: it has none.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The last day that projects were told of two weeks ahead, and the one that they were told was over.</summary>
    public DateOnly? ToldSoonOf { get; set; }
    public DateOnly? ToldEndOf { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required MemberId CreatedBy { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public MemberId? RetiredBy { get; private set; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }

    /// <summary>Previews, see <see cref="Community.PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>What it is, as typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public string Href => $"/materials/{Id.Value}";
    public bool IsRetired => RetiredAt is not null;

    public bool HasEnded(DateOnly today) => EndsOn < today;

    public bool IsGiven(DateOnly today) => !IsRetired && !HasEnded(today);

    /// <summary>"given", "soon", "ended" or "retired".</summary>
    public string State(DateOnly today) =>
        IsRetired ? "retired"
        : HasEnded(today) ? "ended"
        : EndsOn <= today.AddDays(Soon.Days) ? "soon"
        : "given";

    public void Retire(MemberId by, DateTimeOffset now) => (RetiredAt, RetiredBy) = (now, by);

    public void BringBack() => (RetiredAt, RetiredBy) = (null, null);

    internal sealed class Shape : IEntityTypeConfiguration<Asset>
    {
        public void Configure(EntityTypeBuilder<Asset> asset)
        {
            asset.ToTable("Assets").HasKey(a => a.Id);
            asset.Property(a => a.Id).ValueGeneratedNever();
            asset.Property(a => a.Name).HasMaxLength(MostUnits);
            asset.Property(a => a.Use).HasMaxLength(MostUseCharacters * 8);
            asset.Property(a => a.Licence).HasMaxLength(MostLicenceCharacters * 8);
            asset.HasIndex(a => new { a.CreatedAt, a.Id });
            asset.HasIndex(a => a.EndsOn);
            asset.HasIndex(a => new { a.CreatedBy, a.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            asset.HasOne<Member>().WithMany().HasForeignKey(a => a.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
