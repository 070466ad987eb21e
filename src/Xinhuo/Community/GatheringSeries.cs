using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Community;

/// <summary>What comes back: the rhythm in which a gathering is held. Each time it is held is a <see cref="Gathering"/> with seats of its own.</summary>
public sealed class GatheringSeries
{
    public required GatheringSeriesId Id { get; init; }

    /// <summary>An RRULE (RFC 5545), counted from the first day.</summary>
    public required string Rule { get; set; }
    public required string Zone { get; set; }

    /// <summary>The first time it is held under this rule, in its zone.</summary>
    public required DateOnly FirstDay { get; set; }
    public required TimeOnly Begins { get; set; }
    public required int Minutes { get; set; }

    /// <summary>The last day that has a row already.</summary>
    public required DateOnly MadeUntil { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<GatheringSeries>
    {
        public void Configure(EntityTypeBuilder<GatheringSeries> series)
        {
            series.ToTable("GatheringSeries").HasKey(s => s.Id);
            series.Property(s => s.Id).ValueGeneratedNever();
            series.Property(s => s.Rule).HasMaxLength(300);
            series.Property(s => s.Zone).HasMaxLength(60);
            series.HasIndex(s => new { s.EndedAt, s.MadeUntil });
        }
    }
}
