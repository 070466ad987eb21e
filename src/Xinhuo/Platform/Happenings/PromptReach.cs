using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Platform.Happenings;

/// <summary>What can lead somebody to act. Stored by number; add at the end.</summary>
public enum PromptKind
{
    /// <summary>信: written to one person.</summary>
    Letter = 0,

    /// <summary>体验</summary>
    Experience = 1,

    /// <summary>共创计划</summary>
    Brief = 2,

    /// <summary>素材上新</summary>
    Drop = 3,

    /// <summary>A question by the house or a host: tell how it was, meet this person.</summary>
    Nudge = 4,
}

/// <summary>A prompt reached somebody by name: it was sent, whether or not it was read or answered. Append-only.</summary>
public sealed class PromptReach
{
    public required Guid Id { get; init; }
    public required Guid MemberId { get; init; }

    /// <summary>The letter, brief, drop or thing that prompts.</summary>
    public required Guid Prompt { get; init; }
    public required PromptKind Kind { get; init; }

    /// <summary>The thing, group or project it was about; null: it was for them as a person.</summary>
    public Guid? About { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<PromptReach>
    {
        public void Configure(EntityTypeBuilder<PromptReach> reach)
        {
            reach.ToTable("PromptReaches").HasKey(r => r.Id);
            reach.Property(r => r.Id).ValueGeneratedNever();
            reach.HasIndex(r => r.At);
            reach.HasIndex(r => r.MemberId);
        }
    }
}
