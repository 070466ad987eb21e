using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>How far a member has read a topic: all replies up to that number.</summary>
public sealed class Reading
{
    public required MemberId MemberId { get; init; }
    public required TopicId TopicId { get; init; }
    public required int ReadNumber { get; set; }
    public required DateTimeOffset At { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Reading>
    {
        public void Configure(EntityTypeBuilder<Reading> reading)
        {
            reading.ToTable("Readings").HasKey(r => new { r.MemberId, r.TopicId });
        }
    }
}

/// <summary>
/// 关注 or 静音: whether a member wants to hear of a topic or a group. Who writes in a topic follows it from then on; no row: told only of what
/// is addressed to them.
/// </summary>
public sealed class Following
{
    public required MemberId MemberId { get; init; }

    /// <summary>The topic or the group.</summary>
    public required Guid ObjectId { get; init; }
    public required FollowedKind Kind { get; init; }
    public required FollowLevel Level { get; set; }
    public required DateTimeOffset At { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Following>
    {
        public void Configure(EntityTypeBuilder<Following> following)
        {
            following.ToTable("Followings").HasKey(f => new { f.MemberId, f.ObjectId });
            following.HasIndex(f => new { f.ObjectId, f.Level });
        }
    }
}

/// <summary>Stored by number.</summary>
public enum FollowedKind
{
    Topic = 0,
    Group = 1,
}

/// <summary>Stored by number.</summary>
public enum FollowLevel
{
    /// <summary>Neither: the row remembers that it was undone on purpose, so writing does not follow again.</summary>
    None = 0,

    /// <summary>关注</summary>
    Follow = 1,

    /// <summary>静音</summary>
    Mute = 2,
}
