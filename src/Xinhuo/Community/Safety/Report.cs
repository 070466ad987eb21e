using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Safety;

/// <summary>A member asked the hosts to look at a post. It carries the lines as they stood then, and no more.</summary>
internal sealed class Report
{
    public const int MostWordsCharacters = 500;

    public required ReportId Id { get; init; }
    public required TopicId TopicId { get; init; }
    public required int Number { get; init; }
    public required GroupId GroupId { get; init; }
    public required MemberId AuthorId { get; init; }

    /// <summary>Shown to hosts; never to the author.</summary>
    public required MemberId By { get; init; }
    public required ReportReason Reason { get; init; }
    public string? Words { get; init; }

    /// <summary>The reported lines, in Markdown.</summary>
    public required string Lines { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public MemberId? ClosedBy { get; private set; }

    public void Close(MemberId by, DateTimeOffset now) => (ClosedAt, ClosedBy) = (now, by);

    internal sealed class Shape : IEntityTypeConfiguration<Report>
    {
        public void Configure(EntityTypeBuilder<Report> report)
        {
            report.ToTable("Reports").HasKey(r => r.Id);
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.Words).HasMaxLength(2_000);
            report.HasIndex(r => new { r.ClosedAt, r.At });
            report
                .HasIndex(r => new
                {
                    r.TopicId,
                    r.Number,
                    r.By,
                })
                .IsUnique()
                .HasFilter("\"ClosedAt\" IS NULL");
            report.HasOne<Topic>().WithMany().HasForeignKey(r => r.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum ReportReason
{
    Hurtful = 0,
    Private = 1,
    Advertising = 2,
    Dangerous = 3,
    Other = 4,
}
