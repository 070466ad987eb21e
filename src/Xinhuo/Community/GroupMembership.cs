using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>
/// One stay of a member in a group, from asking or being invited to leaving. A later return is a new row: at most one of a pair has no end.
/// </summary>
public sealed class GroupMembership
{
    public const int MostAskingCharacters = 300;

    public required MembershipId Id { get; init; }
    public required GroupId GroupId { get; init; }
    public required MemberId MemberId { get; init; }
    public GroupRole Role { get; set; }
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What the person wrote when asking to come in.</summary>
    public string? AskedWords { get; init; }

    /// <summary>When the group's hosts were told again that somebody waits; and when the house's hosts were.</summary>
    public DateTimeOffset? HostsRemindedAt { get; set; }
    public DateTimeOffset? HouseToldAt { get; set; }
    public DateTimeOffset? InvitedAt { get; init; }
    public MemberId? InvitedBy { get; init; }
    public DateTimeOffset? JoinedAt { get; set; }

    /// <summary>The group host who let them in, where one had to.</summary>
    public MemberId? LetInBy { get; set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it: the person (left, or took the asking back) or a group host (refused, or asked to leave).</summary>
    public MemberId? EndedBy { get; private set; }

    public bool IsIn => JoinedAt is not null && EndedAt is null;
    public bool IsAsking => AskedAt is not null && JoinedAt is null && EndedAt is null;
    public bool IsInvited => InvitedAt is not null && JoinedAt is null && EndedAt is null;

    public void LetIn(MemberId? by, DateTimeOffset now) => (JoinedAt, LetInBy) = (now, by);

    public void End(MemberId by, DateTimeOffset now) => (EndedAt, EndedBy) = (now, by);

    internal sealed class Shape : IEntityTypeConfiguration<GroupMembership>
    {
        public void Configure(EntityTypeBuilder<GroupMembership> membership)
        {
            membership.ToTable("GroupMemberships").HasKey(m => m.Id);
            membership.Property(m => m.Id).ValueGeneratedNever();
            membership.Property(m => m.AskedWords).HasMaxLength(2_000);
            membership.HasIndex(m => new { m.GroupId, m.MemberId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
            membership.HasIndex(m => new { m.MemberId, m.GroupId });
            membership.HasIndex(m => new
            {
                m.GroupId,
                m.JoinedAt,
                m.Id,
            });
            membership.HasOne<Group>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
            membership.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Stored by number.</summary>
public enum GroupRole
{
    Member = 0,

    /// <summary>组主人: lets people in, and keeps the door and the sign.</summary>
    Host = 1,
}
