using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Steps;

/// <summary>申诉: the member asks for a second look, once for each step; another host reads it.</summary>
internal sealed class Appeal
{
    public const int MostCharacters = 1_000;

    public required SanctionId SanctionId { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public MemberId? DecidedBy { get; init; }
    public AppealVerdict? Verdict { get; init; }
    public string? Answer { get; init; }

    /// <summary>Read by the host who gave the step, who was the house's only one.</summary>
    public bool ReadBySame { get; init; }

    /// <summary>Shortened: when it would have ended.</summary>
    public DateTimeOffset? EndedBefore { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<Appeal>
    {
        public void Configure(EntityTypeBuilder<Appeal> appeal)
        {
            appeal.ToTable("Appeals").HasKey(a => a.SanctionId);
            appeal.Property(a => a.SanctionId).ValueGeneratedNever();
            appeal.Property(a => a.Words).HasMaxLength(4_000);
            appeal.Property(a => a.Answer).HasMaxLength(1_000);
            appeal.HasIndex(a => new { a.DecidedAt, a.At });
            appeal.HasOne<Sanction>().WithOne().HasForeignKey<Appeal>(a => a.SanctionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum AppealVerdict
{
    /// <summary>维持</summary>
    Upheld = 0,

    /// <summary>缩短</summary>
    Shortened = 1,

    /// <summary>解除</summary>
    Lifted = 2,
}
