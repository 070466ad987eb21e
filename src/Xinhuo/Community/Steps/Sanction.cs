using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Steps;

/// <summary>处置: one step a host took about a member, with the rule, the reason and the end. Of those that restrain one holds at a time, the newest.</summary>
internal sealed class Sanction
{
    public const int MostLines = 600;

    public required SanctionId Id { get; init; }
    public required MemberId MemberId { get; init; }
    public required SanctionStep Step { get; init; }

    /// <summary>The rule's number in that version; null: from before there were numbers.</summary>
    public int? Rule { get; init; }
    public required int RulesVersion { get; init; }
    public required string Why { get; init; }

    /// <summary>The lines it is about, as they stood.</summary>
    public string? Lines { get; init; }
    public ReportId? ReportId { get; init; }

    /// <summary>Slowed: so many posts and lines an hour.</summary>
    public int? PerHour { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null: until it is lifted; of a reminder, it has no length.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Ended before its time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public MemberId? EndedBy { get; private set; }
    public SanctionEnd? EndedHow { get; private set; }
    public string? EndedWhy { get; private set; }

    public bool Restrains => Step != SanctionStep.Reminder;

    public bool Holds(DateTimeOffset now) => Restrains && EndedAt is null && (EndsAt is null || EndsAt > now);

    public void End(SanctionEnd how, MemberId by, string? why, DateTimeOffset now) => (EndedHow, EndedBy, EndedWhy, EndedAt) = (how, by, why, now);

    internal sealed class Shape : IEntityTypeConfiguration<Sanction>
    {
        public void Configure(EntityTypeBuilder<Sanction> sanction)
        {
            sanction.ToTable("Sanctions").HasKey(s => s.Id);
            sanction.Property(s => s.Id).ValueGeneratedNever();
            sanction.Property(s => s.Why).HasMaxLength(1_000);
            sanction.Property(s => s.Lines).HasMaxLength(2_000);
            sanction.Property(s => s.EndedWhy).HasMaxLength(1_000);
            sanction.HasIndex(s => new { s.MemberId, s.At });
            sanction.HasIndex(s => s.At);
            sanction.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>From light to heavy. Stored by number; add at the end.</summary>
internal enum SanctionStep
{
    /// <summary>提醒</summary>
    Reminder = 0,

    /// <summary>慢一点</summary>
    Slowed = 1,

    /// <summary>只看不写</summary>
    ReadOnly = 2,

    /// <summary>先离开几天</summary>
    Suspended = 3,

    /// <summary>请出门</summary>
    ShutOut = 4,
}

/// <summary>How a step ended before its time. Stored by number; add at the end.</summary>
internal enum SanctionEnd
{
    Lifted = 0,

    /// <summary>A later step took its place.</summary>
    Replaced = 1,
    OnAppeal = 2,
}

internal static class SanctionSteps
{
    public static Restraint? Restraint(this SanctionStep step) =>
        step switch
        {
            SanctionStep.Slowed => Platform.Web.Restraint.Slowed,
            SanctionStep.ReadOnly => Platform.Web.Restraint.ReadOnly,
            SanctionStep.Suspended or SanctionStep.ShutOut => Platform.Web.Restraint.Outside,
            _ => null,
        };
}
