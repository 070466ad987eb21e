using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>感谢: one member thanks the maker of a post. Taking it back adds a time; thanking again begins anew.</summary>
public sealed class Thanks
{
    public required TopicId TopicId { get; init; }

    /// <summary>The reply's number; 0 is the topic itself.</summary>
    public required int Number { get; init; }
    public required MemberId By { get; init; }
    public required MemberId MakerId { get; init; }
    public required DateTimeOffset At { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Thanks>
    {
        public void Configure(EntityTypeBuilder<Thanks> thanks)
        {
            thanks
                .ToTable("Thanks")
                .HasKey(t => new
                {
                    t.TopicId,
                    t.Number,
                    t.By,
                });
            thanks.Property(t => t.Number).ValueGeneratedNever();
            thanks.HasIndex(t => new { t.MakerId, t.At });
            thanks.HasIndex(t => new { t.By, t.At });
            thanks.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>收藏: a member keeps a topic for later; the list is theirs alone, only how many kept it is told.</summary>
public sealed class Save
{
    public required MemberId MemberId { get; init; }
    public required TopicId TopicId { get; init; }
    public required DateTimeOffset At { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Save>
    {
        public void Configure(EntityTypeBuilder<Save> save)
        {
            save.ToTable("Saves").HasKey(s => new { s.MemberId, s.TopicId });
            save.HasIndex(s => new { s.MemberId, s.At });
            save.HasIndex(s => s.TopicId);
            save.HasOne<Topic>().WithMany().HasForeignKey(s => s.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
