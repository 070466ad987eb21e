using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation;

/// <summary>
/// One half of a mutual yes: somebody would like to sit (<see cref="By"/> is <see cref="MemberId"/>), or one of the team asks somebody to. Whoever was asked and does
/// not want to puts it away, see <see cref="AskPutAway"/>; that is not written here.
/// </summary>
public sealed class TeamAsk
{
    public const int MostWordsCharacters = 300;

    public required AskId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required SeatId SeatId { get; init; }

    /// <summary>Who would sit.</summary>
    public required MemberId MemberId { get; init; }

    /// <summary>Who asks: themselves, or one of the team.</summary>
    public required MemberId By { get; init; }
    public string? Words { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Their reader does not want to hear from who asks: it reaches nobody, and looks like any other.</summary>
    public DateTimeOffset? HeldAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The team's kind no to who asked for a seat.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }
    public MemberId? AnsweredBy { get; private set; }
    public string? AnswerWords { get; private set; }

    /// <summary>Whoever asked thought better of it, or the seat is not empty any more.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOwnWish => By == MemberId;
    public bool IsOpen => AcceptedAt is null && RefusedAt is null && ClosedAt is null;

    public void Accept(MemberId by, DateTimeOffset now) => (AcceptedAt, AnsweredBy) = (now, by);

    public void Refuse(MemberId by, string? words, DateTimeOffset now) => (RefusedAt, AnsweredBy, AnswerWords) = (now, by, words);

    public void Close(DateTimeOffset now) => ClosedAt = now;

    internal sealed class Shape : IEntityTypeConfiguration<TeamAsk>
    {
        public void Configure(EntityTypeBuilder<TeamAsk> ask)
        {
            ask.ToTable("TeamAsks").HasKey(a => a.Id);
            ask.Property(a => a.Id).ValueGeneratedNever();
            ask.Property(a => a.Words).HasMaxLength(MostWordsCharacters * 8);
            ask.Property(a => a.AnswerWords).HasMaxLength(MostWordsCharacters * 8);
            ask.HasIndex(a => a.TeamId);
            ask.HasIndex(a => a.MemberId);
            ask.HasOne<Team>().WithMany().HasForeignKey(a => a.TeamId).OnDelete(DeleteBehavior.Cascade);
            ask.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Whoever was asked does not see it among what waits any more. Only their own list reads this.</summary>
internal sealed class AskPutAway
{
    public required AskId AskId { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<AskPutAway>
    {
        public void Configure(EntityTypeBuilder<AskPutAway> away)
        {
            away.ToTable("AsksPutAway").HasKey(a => a.AskId);
            away.Property(a => a.AskId).ValueGeneratedNever();
            away.HasOne<TeamAsk>().WithMany().HasForeignKey(a => a.AskId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
