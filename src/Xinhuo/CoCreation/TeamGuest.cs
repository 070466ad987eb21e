using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation;

/// <summary>The team let one of the brand's people in, to look and to talk, until a day or until the team says so.</summary>
public sealed class TeamGuest
{
    public const int MostWhyCharacters = 200;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public required Guid Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required MemberId MemberId { get; init; }
    public required MemberId InvitedBy { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What they were asked to help with.</summary>
    public string? Why { get; init; }

    /// <summary>The end of a day. The house ends the invitation within a minute of it (<see cref="Projects.EndInvitations"/>); it stands until it is ended.</summary>
    public required DateTimeOffset Until { get; init; }
    public DateTimeOffset LastDay => Until.AddSeconds(-1);
    public DateTimeOffset? EndedAt { get; set; }
    public MemberId? EndedBy { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<TeamGuest>
    {
        public void Configure(EntityTypeBuilder<TeamGuest> guest)
        {
            guest.ToTable("TeamGuests").HasKey(g => g.Id);
            guest.Property(g => g.Id).ValueGeneratedNever();
            guest.Property(g => g.Why).HasMaxLength(MostWhyCharacters * 8);
            guest.Ignore(g => g.LastDay);
            guest.HasIndex(g => new { g.TeamId, g.MemberId });
            guest.HasIndex(g => g.MemberId);
            guest.HasOne<Team>().WithMany().HasForeignKey(g => g.TeamId).OnDelete(DeleteBehavior.Cascade);
            guest.HasOne<Member>().WithMany().HasForeignKey(g => g.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
