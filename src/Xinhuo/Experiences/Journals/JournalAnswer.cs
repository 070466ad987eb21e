using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Journals;

/// <summary>What somebody said below a journal entry.</summary>
internal sealed class JournalAnswer
{
    public required JournalEntryId EntryId { get; init; }
    public required int Number { get; init; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Body { get; init; }
    public required string BodyHtml { get; init; }

    /// <summary>Whoever said it took it back; that something was said stays.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The mark of the form it was typed in.</summary>
    public Guid? Once { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<JournalAnswer>
    {
        public void Configure(EntityTypeBuilder<JournalAnswer> answer)
        {
            answer.ToTable("JournalAnswers").HasKey(a => new { a.EntryId, a.Number });
            answer.HasIndex(a => new { a.AuthorId, a.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            answer.HasOne<JournalEntry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Cascade);
            answer.HasOne<Member>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
