using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Experiences.Journals;

/// <summary>What a journal entry said before it was said better, and for whom it said so. Only ever added to.</summary>
internal sealed class JournalEdit
{
    public required Guid Id { get; init; }
    public required JournalEntryId EntryId { get; init; }

    /// <summary>Until when it said so.</summary>
    public required DateTimeOffset At { get; init; }
    public required JournalReaders FormerReaders { get; init; }
    public required string FormerBody { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<JournalEdit>
    {
        public void Configure(EntityTypeBuilder<JournalEdit> edit)
        {
            edit.ToTable("JournalEdits").HasKey(e => e.Id);
            edit.Property(e => e.Id).ValueGeneratedNever();
            edit.HasIndex(e => new { e.EntryId, e.At });
            edit.HasOne<JournalEntry>().WithMany().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
