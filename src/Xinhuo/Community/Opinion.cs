using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>值得回应: a post that somebody marked as an opinion worth an answer. It waits until a human of the brand has answered.</summary>
public sealed class Opinion
{
    public required TopicId TopicId { get; init; }

    /// <summary>The reply's number; 0 is the topic itself.</summary>
    public required int Number { get; init; }
    public required GroupId GroupId { get; init; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset MarkedAt { get; set; }
    public required MemberId MarkedBy { get; set; }
    public DateTimeOffset? UnmarkedAt { get; set; }
    public MemberId? UnmarkedBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public MemberId? AnsweredBy { get; private set; }

    /// <summary>The reply that answers it.</summary>
    public int? AnswerNumber { get; private set; }

    public bool IsWaiting => UnmarkedAt is null && AnsweredAt is null;

    /// <summary>The first answer counts; later ones change nothing.</summary>
    public bool Answer(MemberId by, int number, DateTimeOffset now)
    {
        if (AnsweredAt is not null)
            return false;
        (AnsweredAt, AnsweredBy, AnswerNumber) = (now, by, number);
        return true;
    }

    internal sealed class Shape : IEntityTypeConfiguration<Opinion>
    {
        public void Configure(EntityTypeBuilder<Opinion> opinion)
        {
            opinion.ToTable("Opinions").HasKey(o => new { o.TopicId, o.Number });
            opinion.Property(o => o.Number).ValueGeneratedNever();
            opinion.HasIndex(o => new { o.AnsweredAt, o.MarkedAt });
            opinion.HasOne<Topic>().WithMany().HasForeignKey(o => o.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
