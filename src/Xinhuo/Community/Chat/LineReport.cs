using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Community.Safety;
using Xinhuo.Members;

namespace Xinhuo.Community.Chat;

/// <summary>Somebody in a room asked the hosts to look at a line. It carries the line as it stood then, and no more of the room.</summary>
internal sealed class LineReport
{
    public required ReportId Id { get; init; }
    public required RoomId RoomId { get; init; }
    public required int Number { get; init; }
    public required MemberId AuthorId { get; init; }

    /// <summary>Shown to hosts; never to the author.</summary>
    public required MemberId By { get; init; }
    public required ReportReason Reason { get; init; }
    public string? Words { get; init; }
    public required string Line { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public MemberId? ClosedBy { get; private set; }

    public void Close(MemberId by, DateTimeOffset now) => (ClosedAt, ClosedBy) = (now, by);

    internal sealed class Shape : IEntityTypeConfiguration<LineReport>
    {
        public void Configure(EntityTypeBuilder<LineReport> report)
        {
            report.ToTable("LineReports").HasKey(r => r.Id);
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.Words).HasMaxLength(2_000);
            report.HasIndex(r => new { r.ClosedAt, r.At });
            report
                .HasIndex(r => new
                {
                    r.RoomId,
                    r.Number,
                    r.By,
                })
                .IsUnique()
                .HasFilter("\"ClosedAt\" IS NULL");
            report.HasOne<ChatRoom>().WithMany().HasForeignKey(r => r.RoomId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
