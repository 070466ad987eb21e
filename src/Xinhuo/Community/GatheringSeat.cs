using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>
/// 座位: one member's answer to one gathering. Who asked and has no seat yet waits, in the order of asking; who left keeps the row and asks anew at
/// the end of the line.
/// </summary>
public sealed class GatheringSeat
{
    public required GatheringId GatheringId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>Their turn: waiting people move up in its order.</summary>
    public required int Turn { get; set; }
    public DateTimeOffset? AskedAt { get; set; }
    public DateTimeOffset? SeatedAt { get; set; }

    /// <summary>When they said: perhaps not this time.</summary>
    public DateTimeOffset? MaybeNotAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }
    public DateTimeOffset? CheckedInAt { get; set; }

    /// <summary>When they were asked to tell how it was, and when they passed that on.</summary>
    public DateTimeOffset? RecapAskedAt { get; set; }
    public DateTimeOffset? RecapDeclinedAt { get; set; }

    public bool IsSeated => SeatedAt is not null;
    public bool Waits => AskedAt is not null && SeatedAt is null;

    public void Ask(int turn, DateTimeOffset now) => (Turn, AskedAt, SeatedAt, MaybeNotAt, LeftAt) = (turn, now, null, null, null);

    public void Sit(DateTimeOffset now) => SeatedAt = now;

    /// <summary>Gives back the seat or the place in the line.</summary>
    public void Leave(DateTimeOffset now) => (AskedAt, SeatedAt, CheckedInAt, LeftAt) = (null, null, null, now);

    internal sealed class Shape : IEntityTypeConfiguration<GatheringSeat>
    {
        public void Configure(EntityTypeBuilder<GatheringSeat> seat)
        {
            seat.ToTable("GatheringSeats").HasKey(s => new { s.GatheringId, s.MemberId });
            seat.HasIndex(s => new { s.MemberId, s.GatheringId });
            seat.HasIndex(s => new { s.GatheringId, s.Turn });
            seat.HasOne<Gathering>().WithMany().HasForeignKey(s => s.GatheringId).OnDelete(DeleteBehavior.Cascade);
            seat.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Somebody who looks after a gathering together with its host, until they step down.</summary>
public sealed class GatheringCoHost
{
    public required GatheringId GatheringId { get; init; }
    public required MemberId MemberId { get; init; }
    public required MemberId NamedBy { get; set; }
    public required DateTimeOffset NamedAt { get; set; }
    public DateTimeOffset? SteppedDownAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<GatheringCoHost>
    {
        public void Configure(EntityTypeBuilder<GatheringCoHost> host)
        {
            host.ToTable("GatheringCoHosts").HasKey(h => new { h.GatheringId, h.MemberId });
            host.HasIndex(h => h.MemberId);
            host.HasOne<Gathering>().WithMany().HasForeignKey(h => h.GatheringId).OnDelete(DeleteBehavior.Cascade);
            host.HasOne<Member>().WithMany().HasForeignKey(h => h.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
