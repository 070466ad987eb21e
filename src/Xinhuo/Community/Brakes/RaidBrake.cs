using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Brakes;

/// <summary>闸: for some hours new people wait, do not write, or links stay out. It ends by itself; all hosts see it.</summary>
internal sealed class RaidBrake
{
    public required Guid Id { get; init; }
    public required Held What { get; init; }
    public required string Why { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Until { get; init; }
    public DateTimeOffset? ReleasedAt { get; init; }
    public MemberId? ReleasedBy { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<RaidBrake>
    {
        public void Configure(EntityTypeBuilder<RaidBrake> brake)
        {
            brake.ToTable("RaidBrakes").HasKey(b => b.Id);
            brake.Property(b => b.Id).ValueGeneratedNever();
            brake.Property(b => b.Why).HasMaxLength(1_000);
            brake.HasIndex(b => b.Until);
        }
    }
}

/// <summary>What a brake holds back. Stored by number.</summary>
[Flags]
internal enum Held
{
    None = 0,

    /// <summary>New people wait at the door.</summary>
    Door = 1,

    /// <summary>New people read and do not write.</summary>
    NewVoices = 2,

    /// <summary>Nobody but staff posts links.</summary>
    Links = 4,
}
