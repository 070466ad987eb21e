using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Brakes;

/// <summary>A link was posted in a group. Kept for two days, to see the same one spread.</summary>
internal sealed class LinkSighting
{
    public required Guid Id { get; init; }

    /// <summary>See <see cref="LinkKey"/>.</summary>
    public required string Link { get; init; }
    public required MemberId By { get; init; }
    public required GroupId GroupId { get; init; }

    /// <summary>Its poster was new then.</summary>
    public required bool IsNew { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<LinkSighting>
    {
        public void Configure(EntityTypeBuilder<LinkSighting> sighting)
        {
            sighting.ToTable("LinkSightings").HasKey(s => s.Id);
            sighting.Property(s => s.Id).ValueGeneratedNever();
            sighting.Property(s => s.Link).HasMaxLength(LinkKey.MostUnits);
            sighting.HasIndex(s => new { s.Link, s.At });
            sighting.HasIndex(s => s.At);
            sighting.HasIndex(s => s.By);
        }
    }
}

/// <summary>Words that were held back for the link in them: their writer's to take again, and a line at the desk.</summary>
internal sealed class HeldPost
{
    public required Guid Id { get; init; }
    public required MemberId By { get; init; }
    public required string Link { get; init; }
    public required string Words { get; init; }

    /// <summary>In how many groups the link had been, this one counted.</summary>
    public required int Groups { get; init; }
    public required int People { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public MemberId? SeenBy { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<HeldPost>
    {
        public void Configure(EntityTypeBuilder<HeldPost> held)
        {
            held.ToTable("HeldPosts").HasKey(h => h.Id);
            held.Property(h => h.Id).ValueGeneratedNever();
            held.Property(h => h.Link).HasMaxLength(LinkKey.MostUnits);
            held.HasIndex(h => new { h.SeenAt, h.At });
            held.HasIndex(h => new { h.By, h.At });
        }
    }
}

/// <summary>Many new people wrote within minutes: a hint to hosts, one an hour at most.</summary>
internal sealed class Burst
{
    /// <summary>Hours since 1970: one row each.</summary>
    public required long Hour { get; init; }
    public required int People { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public MemberId? SeenBy { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<Burst>
    {
        public void Configure(EntityTypeBuilder<Burst> burst)
        {
            burst.ToTable("Bursts").HasKey(b => b.Hour);
            burst.Property(b => b.Hour).ValueGeneratedNever();
        }
    }
}
