using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Safety;

/// <summary>A member asked the hosts to look at something said or shown. It carries the lines as they stood then, and no more.</summary>
internal sealed class Report
{
    public const int MostWordsCharacters = 500;

    public required ReportId Id { get; init; }
    public required ReportedKind Kind { get; init; }

    /// <summary>The topic, the room, the gathering.</summary>
    public required Guid Object { get; init; }

    /// <summary>Of a topic its reply (0: the topic itself), of a room its line; otherwise 0.</summary>
    public required int Number { get; init; }

    /// <summary>Whose group it stands in; null: a room's line, or the whole house's.</summary>
    public GroupId? GroupId { get; init; }
    public required MemberId AuthorId { get; init; }

    /// <summary>Shown to hosts; never to the author.</summary>
    public required MemberId By { get; init; }
    public required ReportReason Reason { get; init; }

    /// <summary>The house rule it goes against, as the reporter reads it.</summary>
    public int? Rule { get; init; }
    public string? Words { get; init; }

    /// <summary>The reported lines, in Markdown.</summary>
    public required string Lines { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When a host first did something about it.</summary>
    public DateTimeOffset? FirstActAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public MemberId? ClosedBy { get; init; }

    /// <summary>It is a later room's, see <see cref="ReportedThings"/>.</summary>
    public bool IsLater => !Enum.IsDefined(Kind);
    public Thing Thing => new(Kind, Object, Number);

    internal sealed class Shape : IEntityTypeConfiguration<Report>
    {
        public void Configure(EntityTypeBuilder<Report> report)
        {
            report.ToTable("DeskReports").HasKey(r => r.Id);
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.Words).HasMaxLength(2_000);
            report.HasIndex(r => new { r.ClosedAt, r.At });
            report.HasIndex(r => new { r.AuthorId, r.At });
            report.HasIndex(r => new { r.By, r.At });
            report.HasIndex(r => r.At);
            report
                .HasIndex(r => new
                {
                    r.Kind,
                    r.Object,
                    r.Number,
                    r.AuthorId,
                    r.By,
                })
                .IsUnique()
                .HasFilter("\"ClosedAt\" IS NULL");
        }
    }
}

/// <summary>What may be reported. Stored by number; add at the end.</summary>
internal enum ReportedKind
{
    /// <summary>A topic, or a reply in it.</summary>
    Post = 0,

    /// <summary>A line of a chat.</summary>
    Line = 1,
    Gathering = 2,

    /// <summary>How somebody told a gathering was.</summary>
    Recap = 3,

    /// <summary>Somebody's sentence on a discovery.</summary>
    Voice = 4,

    // From 100 on: things of later rooms, each by the number its IReportedKind is kept under.
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
