using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Members.SignIn;

/// <summary>One signed-in browser of a member. The cookie names it; ending it signs that browser out at its next request.</summary>
internal sealed class Session
{
    public required Guid Id { get; init; }
    public required MemberId MemberId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
    /// <summary>What the browser says it is, shortened.</summary>
    public required string Browser { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> session)
        {
            session.ToTable("Sessions").HasKey(s => s.Id);
            session.Property(s => s.Id).ValueGeneratedNever();
            session.Property(s => s.Browser).HasMaxLength(200);
            session.HasIndex(s => s.MemberId);
            session.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>邀请: a link that lets somebody in: a new person, or, as a claim link, an imported one into the place that waits for them.</summary>
internal sealed class Invitation
{
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
    public string? Words { get; init; }
    /// <summary>The imported member whose place this link opens.</summary>
    public MemberId? Claims { get; init; }
    public Platform.Web.Role Role { get; init; } = Platform.Web.Role.Member;

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
