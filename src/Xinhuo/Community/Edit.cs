using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>What a post said before it was edited, and since when it says something else. Only ever added to.</summary>
public sealed class Edit
{
    public required EditId Id { get; init; }
    public required TopicId TopicId { get; init; }

    /// <summary>The reply's number; 0 is the topic itself.</summary>
    public required int Number { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? FormerTitle { get; init; }
    public required string FormerBody { get; init; }
    public string? FormerKnowledge { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<Edit>
    {
        public void Configure(EntityTypeBuilder<Edit> edit)
        {
            edit.ToTable("Edits").HasKey(e => e.Id);
            edit.Property(e => e.Id).ValueGeneratedNever();
            edit.Property(e => e.FormerTitle).HasMaxLength(2_000);
            edit.HasIndex(e => new
            {
                e.TopicId,
                e.Number,
                e.At,
            });
            edit.HasOne<Topic>().WithMany().HasForeignKey(e => e.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
