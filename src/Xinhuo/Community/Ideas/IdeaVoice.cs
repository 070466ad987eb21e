using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Ideas;

/// <summary>
/// 附议 of an idea, or 试过了 of a discovery: one each. Taking it back adds a time; a word given again begins anew. It tells how many and who; no
/// order, award or figure may read it (decision 0421).
/// </summary>
internal sealed class IdeaVoice
{
    public const int MostWords = 300;
    public const int MostUnits = 2_000;

    public required TopicId TopicId { get; init; }
    public required MemberId By { get; init; }
    public required VoiceKind Kind { get; set; }

    /// <summary>Their own sentence on a discovery.</summary>
    public string? Words { get; set; }
    public required DateTimeOffset At { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The idea it was given to first, before that one was merged into this.</summary>
    public TopicId? From { get; init; }

    /// <summary>A host put the sentence away; that it was tried still counts.</summary>
    public DateTimeOffset? HiddenAt { get; init; }
    public MemberId? HiddenBy { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IdeaVoice>
    {
        public void Configure(EntityTypeBuilder<IdeaVoice> voice)
        {
            voice.ToTable("IdeaVoices").HasKey(v => new { v.TopicId, v.By });
            voice.Property(v => v.Words).HasMaxLength(MostUnits);
            voice.HasIndex(v => new { v.By, v.At });
            voice.HasOne<Idea>().WithMany().HasForeignKey(v => v.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum VoiceKind
{
    /// <summary>我也想要</summary>
    Support = 0,

    /// <summary>试过，管用</summary>
    Works = 1,

    /// <summary>不适合我</summary>
    NotForMe = 2,
}
