using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Early;

/// <summary>
/// 先看: what those who are in an experience see before the others. It opens by the clock: every read asks the time, and nothing is moved when that comes
/// (docs/decisions/0504).
/// </summary>
internal sealed class EarlyPiece
{
    public const int MostUnits = 2_000;

    /// <summary>So far ahead a piece may be closed; what is meant for longer stays inside for good.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(731);

    public required EarlyPieceId Id { get; init; }
    public required ExperienceId ExperienceId { get; init; }
    public required MemberId AuthorId { get; init; }
    public required string Title { get; set; }

    /// <summary>From then on it is everybody's; null: it stays inside for good.</summary>
    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>Since when each reader sees their own name on it, as long as it is not open; null: nobody does.</summary>
    public DateTimeOffset? MarkedSince { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="Community.PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>As typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public string Href => $"/early/{Id.Value}";

    public bool IsOpen(DateTimeOffset now) => OpensAt <= now && WithdrawnAt is null;

    public bool IsMarked(DateTimeOffset now) => MarkedSince is not null && !IsOpen(now);

    /// <summary>Once it is open it stays so; it can only be taken back.</summary>
    public void Keep(DateTimeOffset? opens, bool marked, DateTimeOffset now)
    {
        if (IsOpen(now))
            return;
        OpensAt = opens;
        MarkedSince = marked ? MarkedSince ?? now : null;
    }

    public void Open(DateTimeOffset now) => OpensAt = now;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    internal sealed class Shape : IEntityTypeConfiguration<EarlyPiece>
    {
        public void Configure(EntityTypeBuilder<EarlyPiece> piece)
        {
            piece.ToTable("EarlyPieces").HasKey(p => p.Id);
            piece.Property(p => p.Id).ValueGeneratedNever();
            piece.Property(p => p.Title).HasMaxLength(MostUnits);
            piece.HasIndex(p => new { p.OpensAt, p.Id });
            piece.HasIndex(p => new { p.ExperienceId, p.CreatedAt });
            piece.HasIndex(p => new { p.AuthorId, p.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            piece.HasOne<Experience>().WithMany().HasForeignKey(p => p.ExperienceId).OnDelete(DeleteBehavior.Restrict);
            piece.HasOne<Member>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
