using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>Somebody was named with @ in a post.</summary>
public sealed class PostMention
{
    public required MemberId MemberId { get; init; }
    public required TopicId TopicId { get; init; }
    public required int Number { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<PostMention>
    {
        public void Configure(EntityTypeBuilder<PostMention> mention)
        {
            mention
                .ToTable("Mentions")
                .HasKey(m => new
                {
                    m.MemberId,
                    m.TopicId,
                    m.Number,
                });
            mention.Property(m => m.Number).ValueGeneratedNever();
            mention.HasIndex(m => new { m.MemberId, m.At });
            mention.HasOne<Topic>().WithMany().HasForeignKey(m => m.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
