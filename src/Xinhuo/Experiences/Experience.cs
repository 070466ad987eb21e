using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences;

/// <summary>
/// 体验: what the brand invites a few people in to: before the others, for some days, with a story. A space of its own, which is there for nobody outside of
/// it. It has no wish about what anybody writes afterwards (law 1): no wording, no number, no day by which.
/// </summary>
public sealed class Experience
{
    public const int MostPlaceCharacters = 60;
    public const int MostKitCharacters = 400;
    public const int MostReasonCharacters = 300;
    public const int MostUnits = 2_000;
    public const int MostSeats = 500;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public required ExperienceId Id { get; init; }
    public required string Title { get; set; }

    /// <summary>The employee whose experience it is.</summary>
    public required MemberId LeadId { get; set; }

    /// <summary>The dates of the whole.</summary>
    public required DateTimeOffset OpensAt { get; set; }
    public required DateTimeOffset EndsAt { get; set; }
    public string? Place { get; set; }

    /// <summary>How many may come; null: all who are invited.</summary>
    public int? Seats { get; set; }

    /// <summary>How many have said that they come, and have not left.</summary>
    public int Taken { get; private set; }

    /// <summary>What comes with a yes (内测官, 品鉴师), and until when; null: nothing.</summary>
    public TitleId? TitleId { get; set; }
    public DateTimeOffset? TitleUntil { get; set; }

    /// <summary>周边: what is in the parcel for those who come; null: there is none.</summary>
    public string? Kit { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required MemberId CreatedBy { get; init; }
    public DateTimeOffset? CalledOffAt { get; private set; }
    public MemberId? CalledOffBy { get; private set; }
    public string? CalledOffWhy { get; private set; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="Community.PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>The story, as typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public bool IsCalledOff => CalledOffAt is not null;
    public bool IsFull => Seats is { } seats && Taken >= seats;
    public string Href => $"/experiences/{Id.Value}";

    public bool IsOver(DateTimeOffset now) => EndsAt <= now || IsCalledOff;

    /// <summary>Whoever knew of a kit or a title before they wrote, knew of a reward.</summary>
    public bool RewardKnown => Kit is not null || TitleId is not null;

    public void Take() => Taken++;

    public void GiveBack() => Taken--;

    public void CallOff(MemberId by, string why, DateTimeOffset now) => (CalledOffAt, CalledOffBy, CalledOffWhy) = (now, by, why);

    internal sealed class Shape : IEntityTypeConfiguration<Experience>
    {
        public void Configure(EntityTypeBuilder<Experience> experience)
        {
            experience.ToTable("Experiences").HasKey(e => e.Id);
            experience.Property(e => e.Id).ValueGeneratedNever();
            experience.Property(e => e.Title).HasMaxLength(MostUnits);
            experience.Property(e => e.Place).HasMaxLength(MostUnits);
            experience.Property(e => e.Kit).HasMaxLength(MostUnits);
            experience.Property(e => e.CalledOffWhy).HasMaxLength(MostUnits);
            experience.HasIndex(e => new { e.OpensAt, e.Id });
            experience.HasIndex(e => e.LeadId);
            experience.HasIndex(e => new { e.CreatedBy, e.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            experience.HasOne<Member>().WithMany().HasForeignKey(e => e.LeadId).OnDelete(DeleteBehavior.Restrict);
            experience.HasOne<Title>().WithMany().HasForeignKey(e => e.TitleId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Somebody who said that they come.</summary>
public sealed class ExperienceGuest
{
    public required ExperienceId ExperienceId { get; init; }
    public required MemberId MemberId { get; init; }
    public required DateTimeOffset CameAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>The title that came with it.</summary>
    public TitleGrantId? GrantId { get; set; }

    public bool IsIn => LeftAt is null;

    internal sealed class Shape : IEntityTypeConfiguration<ExperienceGuest>
    {
        public void Configure(EntityTypeBuilder<ExperienceGuest> guest)
        {
            guest.ToTable("ExperienceGuests").HasKey(g => new { g.ExperienceId, g.MemberId });
            guest.HasIndex(g => g.MemberId);
            guest.HasOne<Experience>().WithMany().HasForeignKey(g => g.ExperienceId).OnDelete(DeleteBehavior.Cascade);
            guest.HasOne<Member>().WithMany().HasForeignKey(g => g.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
