using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Ideas;

/// <summary>做成了: a thing that carried an idea out. Never changed; a wrong one is taken back.</summary>
internal sealed class IdeaOutcome
{
    public const int MostTitle = 120;
    public const int MostUnits = 2_000;
    public const int MostAddress = ThingAddress.Most;

    public required Guid Id { get; init; }
    public required TopicId TopicId { get; init; }

    /// <summary>Null: the house itself, as a routine of another room.</summary>
    public MemberId? By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required CarriedOutAs Kind { get; init; }
    public required string Title { get; init; }
    public string? Address { get; init; }
    public required DateOnly On { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IdeaOutcome>
    {
        public void Configure(EntityTypeBuilder<IdeaOutcome> outcome)
        {
            outcome.ToTable("IdeaOutcomes").HasKey(o => o.Id);
            outcome.Property(o => o.Id).ValueGeneratedNever();
            outcome.Property(o => o.Title).HasMaxLength(MostUnits);
            outcome.Property(o => o.Address).HasMaxLength(MostAddress);
            outcome.HasIndex(o => new { o.TopicId, o.At });
            outcome.HasIndex(o => o.Address).HasFilter("\"Address\" IS NOT NULL");
            outcome.HasOne<Idea>().WithMany().HasForeignKey(o => o.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
