using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members;

/// <summary>能力: a word of the one vocabulary in which people say what they can do. Brands add their own.</summary>
public sealed class Skill
{
    public required SkillId Id { get; init; }
    public required string Slug { get; init; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }

    /// <summary>A lucide icon's name.</summary>
    public required string Icon { get; set; }

    /// <summary>Since when nobody can choose it any more; what was said with it stays.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>In the reader's language.</summary>
    public string Name => Words.ReaderIsEnglish ? NameEn : NameZh;

    internal sealed class Shape : IEntityTypeConfiguration<Skill>
    {
        public void Configure(EntityTypeBuilder<Skill> skill)
        {
            skill.ToTable("Skills").HasKey(s => s.Id);
            skill.Property(s => s.Id).ValueGeneratedNever();
            skill.Property(s => s.Slug).HasMaxLength(60);
            skill.Property(s => s.NameZh).HasMaxLength(60);
            skill.Property(s => s.NameEn).HasMaxLength(60);
            skill.Property(s => s.Icon).HasMaxLength(60);
            skill.Ignore(s => s.Name);
            skill.HasIndex(s => s.Slug).IsUnique();
        }
    }
}

/// <summary>A member says of themselves that they can do it.</summary>
public sealed class SkillClaim
{
    public required MemberId MemberId { get; init; }
    public required SkillId SkillId { get; init; }
    public string? Note { get; set; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<SkillClaim>
    {
        public void Configure(EntityTypeBuilder<SkillClaim> claim)
        {
            claim.ToTable("SkillClaims").HasKey(c => new { c.MemberId, c.SkillId });
            claim.Property(c => c.Note).HasMaxLength(200);
            claim.HasIndex(c => c.SkillId);
            claim.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
            claim.HasOne<Skill>().WithMany().HasForeignKey(c => c.SkillId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Another member vouches for it, in words. Withdrawing adds a time; nothing disappears.</summary>
public sealed class Endorsement
{
    public required MemberId MemberId { get; init; }
    public required SkillId SkillId { get; init; }
    public required MemberId By { get; init; }
    public string? Note { get; set; }
    public required DateTimeOffset At { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Since when the person it is about does not want it shown or counted.</summary>
    public DateTimeOffset? HiddenAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Endorsement>
    {
        public void Configure(EntityTypeBuilder<Endorsement> endorsement)
        {
            endorsement
                .ToTable("Endorsements")
                .HasKey(e => new
                {
                    e.MemberId,
                    e.SkillId,
                    e.By,
                });
            endorsement.Property(e => e.Note).HasMaxLength(200);
            endorsement.HasIndex(e => e.SkillId);
            endorsement.HasIndex(e => e.By);
            endorsement.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Cascade);
            endorsement.HasOne<Member>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Cascade);
            endorsement.HasOne<Skill>().WithMany().HasForeignKey(e => e.SkillId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A part in something that was made, confirmed by another maker: the strongest evidence. Written by the rooms where things are made.</summary>
public sealed class SkillCredit
{
    public required MemberId MemberId { get; init; }
    public required SkillId SkillId { get; init; }

    /// <summary>The work.</summary>
    public required Guid Source { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<SkillCredit>
    {
        public void Configure(EntityTypeBuilder<SkillCredit> credit)
        {
            credit
                .ToTable("SkillCredits")
                .HasKey(c => new
                {
                    c.MemberId,
                    c.SkillId,
                    c.Source,
                });
            credit.HasIndex(c => c.SkillId);
            credit.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
            credit.HasOne<Skill>().WithMany().HasForeignKey(c => c.SkillId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
