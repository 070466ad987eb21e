using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation;

/// <summary>
/// 共创计划: what the brand would love to see made: what for, about what, within which limits, with which roles at least, and what it lends. How, and by whom, is
/// not its matter: there is no field for either (law 1).
/// </summary>
public sealed class Brief
{
    public const int MostLimitsCharacters = 1_000;
    public const int MostLendsCharacters = 1_000;
    public const int MostPlaceCharacters = 60;
    public const int MostReasonCharacters = 300;
    public const int MostPeople = 12;
    public const int MostUnits = 4_000;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public required BriefId Id { get; init; }
    public required string Title { get; set; }

    /// <summary>The employee who answers questions about it.</summary>
    public required MemberId LeadId { get; set; }

    /// <summary>The dates of the whole; nobody has one of their own.</summary>
    public required DateTimeOffset OpensAt { get; set; }
    public required DateTimeOffset ClosesAt { get; set; }

    /// <summary>Where it is about, in words; null: anywhere.</summary>
    public string? Place { get; set; }

    /// <summary>What must not be, or must be minded.</summary>
    public string? Limits { get; set; }

    /// <summary>What the brand lends or opens for it.</summary>
    public string? Lends { get; set; }

    /// <summary>With fewer it is not handed in.</summary>
    public required int LeastPeople { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required MemberId CreatedBy { get; init; }
    public DateTimeOffset? CalledOffAt { get; private set; }
    public MemberId? CalledOffBy { get; private set; }
    public string? CalledOffWhy { get; private set; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="Community.PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>Goal and theme, as typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public bool IsCalledOff => CalledOffAt is not null;
    public string Href => $"/briefs/{Id.Value}";

    public bool IsOpen(DateTimeOffset now) => !IsCalledOff && OpensAt <= now && now < ClosesAt;

    public bool IsOver(DateTimeOffset now) => IsCalledOff || ClosesAt <= now;

    public void CallOff(MemberId by, string why, DateTimeOffset now) => (CalledOffAt, CalledOffBy, CalledOffWhy) = (now, by, why);

    internal sealed class Shape : IEntityTypeConfiguration<Brief>
    {
        public void Configure(EntityTypeBuilder<Brief> brief)
        {
            brief.ToTable("Briefs").HasKey(b => b.Id);
            brief.Property(b => b.Id).ValueGeneratedNever();
            brief.Property(b => b.Title).HasMaxLength(MostUnits);
            brief.Property(b => b.Place).HasMaxLength(MostUnits);
            brief.Property(b => b.Limits).HasMaxLength(MostUnits);
            brief.Property(b => b.Lends).HasMaxLength(MostUnits);
            brief.Property(b => b.CalledOffWhy).HasMaxLength(MostUnits);
            brief.HasIndex(b => new { b.OpensAt, b.Id });
            brief.HasIndex(b => b.LeadId);
            brief.HasIndex(b => new { b.CreatedBy, b.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            brief.HasOne<Member>().WithMany().HasForeignKey(b => b.LeadId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A role that a brief cannot do without, and how many of it.</summary>
public sealed class BriefRole
{
    public required BriefId BriefId { get; init; }
    public required SkillId SkillId { get; init; }
    public required int Count { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<BriefRole>
    {
        public void Configure(EntityTypeBuilder<BriefRole> role)
        {
            role.ToTable("BriefRoles").HasKey(r => new { r.BriefId, r.SkillId });
            role.HasOne<Brief>().WithMany().HasForeignKey(r => r.BriefId).OnDelete(DeleteBehavior.Cascade);
            role.HasOne<Skill>().WithMany().HasForeignKey(r => r.SkillId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
