using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Ideas;

/// <summary>决定: what staff said becomes of an idea, and why. Only ever added to; the latest holds.</summary>
internal sealed class IdeaDecision
{
    public const int MostWhy = 800;
    public const int MostUnits = 4_000;

    public required Guid Id { get; init; }
    public required TopicId TopicId { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Why { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IdeaDecision>
    {
        public void Configure(EntityTypeBuilder<IdeaDecision> decision)
        {
            decision.ToTable("IdeaDecisions").HasKey(d => d.Id);
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.Property(d => d.Why).HasMaxLength(MostUnits);
            decision.HasIndex(d => new { d.TopicId, d.At });
            decision.HasOne<Idea>().WithMany().HasForeignKey(d => d.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
