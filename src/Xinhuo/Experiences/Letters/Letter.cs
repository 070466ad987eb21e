using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Letters;

/// <summary>产品经理的信: from one named employee to one person, as it left. Only the two of them ever read it.</summary>
internal sealed class Letter
{
    public const int MostUnits = 40_000;

    public required LetterId Id { get; init; }
    public required ExperienceId ExperienceId { get; init; }
    public required MemberId To { get; init; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Its reader does not want to hear from its author: nobody is bothered, and nobody is told so.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>As merged, in Markdown, and as rendered then.</summary>
    public required string Body { get; init; }
    public required string BodyHtml { get; init; }
    public string? Photos { get; init; }

    /// <summary>我来 and 这次不巧, the two answers. A no is none: see <see cref="LetterPutAway"/>.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? NotNowAt { get; private set; }

    /// <summary>The number of the newest line under it.</summary>
    public int LastNumber { get; set; }

    /// <summary>Since when its reader waits for a word from whoever answers for it; null: they do not.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    public string Href => $"/letters/{Id.Value}";

    public void Accept(DateTimeOffset now) => (AcceptedAt, NotNowAt) = (now, null);

    public void NotNow(DateTimeOffset now) => (AcceptedAt, NotNowAt) = (null, now);

    public void Unanswer() => (AcceptedAt, NotNowAt) = (null, null);

    public void ReaderSaid(DateTimeOffset now) => WaitsSince ??= now;

    public void Answered() => WaitsSince = null;

    internal sealed class Shape : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> letter)
        {
            letter.ToTable("Letters").HasKey(l => l.Id);
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.HasIndex(l => new { l.ExperienceId, l.To }).IsUnique();
            letter.HasIndex(l => new { l.To, l.SentAt });
            letter.HasIndex(l => new { l.AuthorId, l.WaitsSince });
            letter.HasOne<Experience>().WithMany().HasForeignKey(l => l.ExperienceId).OnDelete(DeleteBehavior.Restrict);
            letter.HasOne<Member>().WithMany().HasForeignKey(l => l.To).OnDelete(DeleteBehavior.Restrict);
            letter.HasOne<Member>().WithMany().HasForeignKey(l => l.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>谢谢，不了: its reader put a letter away. No answer and no happening; only their own list asks (docs/decisions/0502).</summary>
internal sealed class LetterPutAway
{
    public required LetterId LetterId { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<LetterPutAway>
    {
        public void Configure(EntityTypeBuilder<LetterPutAway> away)
        {
            away.ToTable("LettersPutAway").HasKey(a => a.LetterId);
            away.Property(a => a.LetterId).ValueGeneratedNever();
            away.HasOne<Letter>().WithMany().HasForeignKey(a => a.LetterId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What one of the two wrote under a letter.</summary>
internal sealed class LetterLine
{
    public const int MostCharacters = 4_000;

    public required LetterId LetterId { get; init; }
    public required int Number { get; init; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Body { get; init; }
    public required string BodyHtml { get; init; }

    /// <summary>The mark of the form it was typed in.</summary>
    public Guid? Once { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<LetterLine>
    {
        public void Configure(EntityTypeBuilder<LetterLine> line)
        {
            line.ToTable("LetterLines").HasKey(l => new { l.LetterId, l.Number });
            line.HasIndex(l => new { l.AuthorId, l.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            line.HasOne<Letter>().WithMany().HasForeignKey(l => l.LetterId).OnDelete(DeleteBehavior.Cascade);
            line.HasOne<Member>().WithMany().HasForeignKey(l => l.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
