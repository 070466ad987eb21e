using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Wording;

/// <summary>A word the hosts added to the hints, or one they let pass. Taking it out adds a time.</summary>
internal sealed class LintWord
{
    public const int MostCharacters = 20;
    public const int MostInstead = 80;

    public required Guid Id { get; init; }
    public required string Word { get; init; }
    public required LintKind Kind { get; init; }

    /// <summary>What one might write instead.</summary>
    public string? Instead { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? RemovedAt { get; init; }
    public MemberId? RemovedBy { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<LintWord>
    {
        public void Configure(EntityTypeBuilder<LintWord> word)
        {
            word.ToTable("LintWords").HasKey(w => w.Id);
            word.Property(w => w.Id).ValueGeneratedNever();
            word.Property(w => w.Word).HasMaxLength(200);
            word.Property(w => w.Instead).HasMaxLength(400);
            word.HasIndex(w => new { w.RemovedAt, w.Word });
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum LintKind
{
    /// <summary>广告法用词</summary>
    Advertising = 0,

    /// <summary>伤人的话</summary>
    Abuse = 1,

    /// <summary>放行: no hint where it stands.</summary>
    LetPass = 2,
}
