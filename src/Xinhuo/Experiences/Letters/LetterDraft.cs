using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Letters;

/// <summary>The text an employee writes their letters of one experience from. It stays when letters have left: others may follow.</summary>
internal sealed class LetterDraft
{
    public required ExperienceId ExperienceId { get; init; }
    public required MemberId AuthorId { get; init; }
    public required string Body { get; set; }
    public string? Photos { get; set; }
    public required DateTimeOffset At { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<LetterDraft>
    {
        public void Configure(EntityTypeBuilder<LetterDraft> draft)
        {
            draft.ToTable("LetterDrafts").HasKey(d => new { d.ExperienceId, d.AuthorId });
            draft.HasOne<Experience>().WithMany().HasForeignKey(d => d.ExperienceId).OnDelete(DeleteBehavior.Cascade);
            draft.HasOne<Member>().WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Somebody a letter is meant for, and the passage written for them alone. Gone when the letter leaves.</summary>
internal sealed class LetterAddressee
{
    public const int MostPassageCharacters = 1_000;
    public const int MostPassageUnits = 6_000;
    public const int Most = 100;

    public required ExperienceId ExperienceId { get; init; }
    public required MemberId AuthorId { get; init; }
    public required MemberId MemberId { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Passage { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<LetterAddressee>
    {
        public void Configure(EntityTypeBuilder<LetterAddressee> addressee)
        {
            addressee
                .ToTable("LetterAddressees")
                .HasKey(a => new
                {
                    a.ExperienceId,
                    a.AuthorId,
                    a.MemberId,
                });
            addressee.Property(a => a.Passage).HasMaxLength(MostPassageUnits);
            addressee.HasOne<Experience>().WithMany().HasForeignKey(a => a.ExperienceId).OnDelete(DeleteBehavior.Cascade);
            addressee.HasOne<Member>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Cascade);
            addressee.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
