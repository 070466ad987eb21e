using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Desk;

/// <summary>求助: what somebody asks the brand for, and how far it is. It has no priority and no day by which (docs/decisions/0606).</summary>
internal sealed class HelpRequest
{
    public const int MostUnits = 4_000;

    /// <summary>For so long after it was said to be done, whoever asked may ask on.</summary>
    public static readonly TimeSpan Reopens = TimeSpan.FromDays(7);

    public required HelpRequestId Id { get; init; }
    public required MemberId AskerId { get; init; }

    /// <summary>The project it is for; null: for themselves.</summary>
    public TeamId? TeamId { get; init; }
    public required HelpKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Title { get; init; }

    /// <summary>Since when whoever asked waits for a word of the brand; null: the next word is theirs.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    /// <summary>Whoever of the brand looks after it.</summary>
    public MemberId? OwnerId { get; private set; }
    public DateTimeOffset? OwnedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }
    public MemberId? DoneBy { get; private set; }

    /// <summary>The answer that helped, and when it was given: until then they waited.</summary>
    public int? HelpedNumber { get; private set; }
    public DateTimeOffset? HelpedAt { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>The number of the newest line below it.</summary>
    public int LastNumber { get; set; }

    /// <summary>The mark of the form it was typed in.</summary>
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="Community.PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>As typed in Markdown.</summary>
    public required string Body { get; init; }
    public required string BodyHtml { get; init; }

    public bool IsDone => DoneAt is not null;
    public bool HelpedAsAskerSays => DoneBy == AskerId;
    public string Href => $"/help/{Id.Value}";

    /// <summary>It was done long enough ago: who needs more asks anew.</summary>
    public bool IsSettled(DateTimeOffset now) => DoneAt is { } done && done <= now - Reopens;

    public void Ask(DateTimeOffset now) => (WaitsSince, DoneAt, DoneBy, HelpedNumber, HelpedAt) = (WaitsSince ?? now, null, null, null, null);

    public void Answer() => WaitsSince = null;

    public void Take(MemberId by, DateTimeOffset now) => (OwnerId, OwnedAt) = (by, now);

    public void LetGo() => (OwnerId, OwnedAt) = (null, null);

    public void Finish(MemberId by, HelpLine answer, DateTimeOffset now) =>
        (DoneAt, DoneBy, HelpedNumber, HelpedAt, WaitsSince) = (now, by, answer.Number, answer.At, null);

    public void TakeBack(DateTimeOffset now) => (TakenBackAt, WaitsSince) = (now, null);

    internal sealed class Shape : IEntityTypeConfiguration<HelpRequest>
    {
        public void Configure(EntityTypeBuilder<HelpRequest> request)
        {
            request.ToTable("HelpRequests").HasKey(r => r.Id);
            request.Property(r => r.Id).ValueGeneratedNever();
            request.Property(r => r.Title).HasMaxLength(MostUnits);
            request.HasIndex(r => new
            {
                r.AskerId,
                r.At,
                r.Id,
            });
            request.HasIndex(r => new { r.TeamId, r.At });
            request.HasIndex(r => r.OwnerId);
            request.HasIndex(r => r.At);
            request.HasIndex(r => r.WaitsSince).HasFilter("\"WaitsSince\" IS NOT NULL");
            request.HasIndex(r => new { r.AskerId, r.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            request.HasOne<Member>().WithMany().HasForeignKey(r => r.AskerId).OnDelete(DeleteBehavior.Restrict);
            request.HasOne<Member>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
            request.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What one may ask for. Stored by number; add at the end.</summary>
internal enum HelpKind
{
    Fact = 0,
    File = 1,
    Access = 2,
    Contact = 3,
}
