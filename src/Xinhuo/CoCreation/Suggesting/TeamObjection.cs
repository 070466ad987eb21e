using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>别因为这支小队想到我: the house does not name this one to that team. Known to them alone; no happening.</summary>
internal sealed class TeamObjection
{
    public required MemberId MemberId { get; init; }
    public required TeamId TeamId { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<TeamObjection>
    {
        public void Configure(EntityTypeBuilder<TeamObjection> objection)
        {
            objection.ToTable("TeamObjections").HasKey(o => new { o.MemberId, o.TeamId });
            objection.HasIndex(o => o.TeamId);
            objection.HasOne<Member>().WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Cascade);
            objection.HasOne<Team>().WithMany().HasForeignKey(o => o.TeamId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
