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
