using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Journals;

/// <summary>体验手记: what somebody felt or found out in an experience, for those they choose. It is theirs; no rule reads its words.</summary>
internal sealed class JournalEntry
{
    public const int MostWhy = 300;
    public const int MostUnits = 2_000;

    public required JournalEntryId Id { get; init; }
    public required ExperienceId ExperienceId { get; init; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required JournalKind Kind { get; set; }
    public required JournalReaders Readers { get; set; }

    /// <summary>Photographs, see <see cref="Community.PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>As typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Put away by the experience's employee or a host; its author reads why.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }
    public MemberId? HiddenBy { get; private set; }
    public string? HiddenWhy { get; private set; }

    /// <summary>The mark of the form it was typed in.</summary>
    public Guid? Once { get; init; }

    /// <summary>Since when an insight waits for a word of the brand; null: it does not.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    /// <summary>When somebody of the brand last said a word below it.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>可以写上我的名字: since when its author may be named where something came of it, though not everybody reads it.</summary>
    public DateTimeOffset? NamedAt { get; set; }

    /// <summary>The number of the newest line below it.</summary>
    public int LastNumber { get; set; }

    public bool IsHidden => HiddenAt is not null;
    public bool IsNamed => Readers == JournalReaders.Everybody || NamedAt is not null;
    public string Href => $"/journal/{Id.Value}";

    public void Hide(MemberId by, string why, DateTimeOffset now) => (HiddenAt, HiddenBy, HiddenWhy) = (now, by, why);

    public void Show() => (HiddenAt, HiddenBy, HiddenWhy) = (null, null, null);

    /// <summary>An insight that nobody of the brand answered yet waits.</summary>
    public void Wait(DateTimeOffset now) => WaitsSince = Kind != JournalKind.Insight || AnsweredAt is not null ? null : WaitsSince ?? now;

    public void Answered(DateTimeOffset now) => (WaitsSince, AnsweredAt) = (null, now);

    /// <summary>The brand's only answer was taken back.</summary>
    public void AnswerTakenBack(DateTimeOffset now)
    {
        AnsweredAt = null;
        Wait(now);
    }

    internal sealed class Shape : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> entry)
        {
            entry.ToTable("JournalEntries").HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.HiddenWhy).HasMaxLength(MostUnits);
            entry.HasIndex(e => new
            {
                e.ExperienceId,
                e.At,
                e.Id,
            });
            entry.HasIndex(e => new
            {
                e.Readers,
                e.At,
                e.Id,
            });
            entry.HasIndex(e => new { e.AuthorId, e.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            entry.HasIndex(e => e.WaitsSince).HasFilter("\"WaitsSince\" IS NOT NULL");
            entry.HasOne<Experience>().WithMany().HasForeignKey(e => e.ExperienceId).OnDelete(DeleteBehavior.Restrict);
            entry.HasOne<Member>().WithMany().HasForeignKey(e => e.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum JournalKind
{
    /// <summary>感受</summary>
    Feeling = 0,

    /// <summary>发现</summary>
    Insight = 1,
}

/// <summary>For whom its author wrote it. Stored by number; add at the end.</summary>
internal enum JournalReaders
{
    /// <summary>Whoever sent them their letter, and the experience's employee.</summary>
    Sender = 0,

    /// <summary>Those who are in it, and the brand's people.</summary>
    Together = 1,
    Everybody = 2,
}
