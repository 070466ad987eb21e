using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Joining;

/// <summary>邀请: a link that lets somebody in: a new person, or, as a claim link, an imported one into the place that waits for them.</summary>
internal sealed class Invitation
{
    public const int MostWords = 200;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the code in the link, hex: who reads the database cannot use the links.</summary>
    public required string CodeHash { get; init; }
    public required MemberId? CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public required int MostUses { get; init; }
    public int Uses { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>A line from the inviter, shown on the page the link opens.</summary>
    public string? Words { get; set; }

    /// <summary>The imported member whose place this link opens.</summary>
    public MemberId? Claims { get; init; }
    public Role Role { get; init; } = Role.Member;

    /// <summary>Null: it opens the door. Else the key of the sentence that says why it no longer does.</summary>
    public string? Closed(DateTimeOffset now) =>
        WithdrawnAt is not null ? "members.invitation.withdrawn"
        : ExpiresAt <= now ? "members.invitation.expired"
        : Uses >= MostUses ? "members.invitation.used"
        : null;

    /// <summary>Whoever made it is still here and free to write; where it gives more than a member's place, they are a host still.</summary>
    public async Task<bool> IsStoodFor(XinhuoDb db, DateTimeOffset now) =>
        CreatedBy is not { } maker
        || await db.Members()
            .AnyAsync(m =>
                m.Id == maker
                && m.ErasedAt == null
                && (m.Restraint == null || m.Restraint == Restraint.Slowed || m.RestrainedUntil <= now)
                && (Role == Role.Member && Claims == null || m.Role == Role.Host)
            );

    internal sealed class Shape : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.ToTable("Invitations").HasKey(i => i.Id);
            invitation.Property(i => i.Id).ValueGeneratedNever();
            invitation.Property(i => i.CodeHash).HasMaxLength(64);
            invitation.Property(i => i.Words).HasMaxLength(400);
            invitation.HasIndex(i => i.CodeHash).IsUnique();
            invitation.HasIndex(i => i.CreatedBy);
        }
    }
}
