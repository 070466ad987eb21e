using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Listening;

/// <summary>A waiting opinion was handed to a colleague. The latest one says in whose hands it lies; earlier ones stay.</summary>
internal sealed class OpinionPass
{
    public required Guid Id { get; init; }
    public required TopicId TopicId { get; init; }
    public required int Number { get; init; }
    public required MemberId By { get; init; }
    public required MemberId To { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<OpinionPass>
    {
        public void Configure(EntityTypeBuilder<OpinionPass> pass)
        {
            pass.ToTable("OpinionPasses").HasKey(p => p.Id);
            pass.Property(p => p.Id).ValueGeneratedNever();
            pass.HasIndex(p => new
            {
                p.TopicId,
                p.Number,
                p.At,
            });
            pass.HasOne<Topic>().WithMany().HasForeignKey(p => p.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
