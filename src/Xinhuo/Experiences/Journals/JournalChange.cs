using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Community;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Journals;

/// <summary>改变了什么: what came of an insight. Never changed; a wrong one is taken back.</summary>
internal sealed class JournalChange
{
    public const int MostTitle = 120;
    public const int MostUnits = 2_000;

    public required Guid Id { get; init; }
    public required JournalEntryId EntryId { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Title { get; init; }

    /// <summary>Inside the house, or https; null where there is nothing to open.</summary>
    public string? Address { get; init; }
    public required DateOnly On { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<JournalChange>
    {
        public void Configure(EntityTypeBuilder<JournalChange> change)
        {
            change.ToTable("JournalChanges").HasKey(c => c.Id);
            change.Property(c => c.Id).ValueGeneratedNever();
            change.Property(c => c.Title).HasMaxLength(MostUnits);
            change.Property(c => c.Address).HasMaxLength(ThingAddress.Most);
            change.HasIndex(c => new { c.EntryId, c.At });
            change.HasOne<JournalEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
