using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Community;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>借来用的: a thing the brand lends, where it stands, who may have it, and for how long.</summary>
internal sealed class Thing
{
    public const int MostKindCharacters = 12;
    public const int MostPlaceCharacters = 60;
    public const int MostLicenceCharacters = 20;
    public const int MostUnits = 2_000;
    public const int MostMinutes = 90 * 24 * 60;
    public const int MostMileage = 9_999_999;

    /// <summary>Kilometres; more between two readings is asked for twice.</summary>
    public const int FarInOneGo = 5_000;

    public required ThingId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>A word: 车, 相机, 无人机.</summary>
    public required string Kind { get; set; }

    /// <summary>Where it is fetched and brought back.</summary>
    public string? Place { get; set; }

    /// <summary>Held besides what is asked for: to make it ready, and to put it right again.</summary>
    public required int BeforeMinutes { get; set; }
    public required int AfterMinutes { get; set; }
    public required int LongestMinutes { get; set; }

    /// <summary>So long one may be late before it is given free.</summary>
    public required int GraceMinutes { get; set; }

    /// <summary>Somebody of the brand says yes first.</summary>
    public required bool NeedsYes { get; set; }

    /// <summary>What somebody must have shown, bear, or be in; null: nothing of the kind.</summary>
    public string? Licence { get; set; }
    public TitleId? TitleId { get; set; }
    public GroupId? GroupId { get; set; }

    /// <summary>Kilometres are read at both ends.</summary>
    public required bool HasMileage { get; set; }

    /// <summary>As last read.</summary>
    public int? Mileage { get; private set; }

    /// <summary>The secret address of its calendar (docs/decisions/0413).</summary>
    public required string CalendarSecret { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required MemberId CreatedBy { get; init; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public MemberId? RetiredBy { get; private set; }
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>What it is for and how to use it, as typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public string Href => $"/things/{Id.Value}";
    public bool IsRetired => RetiredAt is not null;
    public TimeSpan Before => TimeSpan.FromMinutes(BeforeMinutes);
    public TimeSpan After => TimeSpan.FromMinutes(AfterMinutes);
    public TimeSpan Longest => TimeSpan.FromMinutes(LongestMinutes);
    public TimeSpan Grace => TimeSpan.FromMinutes(GraceMinutes);

    public void Read(int? mileage) => Mileage = mileage ?? Mileage;

    public void Retire(MemberId by, DateTimeOffset now) => (RetiredAt, RetiredBy) = (now, by);

    public void LendAgain() => (RetiredAt, RetiredBy) = (null, null);

    internal sealed class Shape : IEntityTypeConfiguration<Thing>
    {
        public void Configure(EntityTypeBuilder<Thing> thing)
        {
            thing.ToTable("Things").HasKey(t => t.Id);
            thing.Property(t => t.Id).ValueGeneratedNever();
            foreach (var text in (string[])[nameof(Name), nameof(Kind), nameof(Place), nameof(Licence)])
                thing.Property(text).HasMaxLength(MostUnits);
            thing.Property(t => t.CalendarSecret).HasMaxLength(64);
            thing.HasIndex(t => t.CalendarSecret).IsUnique();
            thing.HasIndex(t => t.TitleId);
            thing.HasIndex(t => t.GroupId);
            thing.HasIndex(t => new { t.CreatedBy, t.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            thing.HasOne<Title>().WithMany().HasForeignKey(t => t.TitleId).OnDelete(DeleteBehavior.Restrict);
            thing.HasOne<Group>().WithMany().HasForeignKey(t => t.GroupId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
