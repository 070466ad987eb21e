using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.MeetUps;

/// <summary>一分钟: somebody introduces themselves at a meet-up, with the card that stands beside them while they speak.</summary>
internal sealed class Minute
{
    public const int Seconds = 60;
    public const int Most = 60;
    public const int MostLine = 60;
    public const int MostLineUnits = 400;

    public required GatheringId GatheringId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>In the line-up: smaller comes first.</summary>
    public required int Place { get; set; }
    public required DateTimeOffset OfferedAt { get; set; }

    /// <summary>白天 · 喜欢 · 拿手 · 想学: the lines of the card; each may be missing.</summary>
    public string? Day { get; set; }
    public string? Loves { get; set; }
    public string? Best { get; set; }
    public string? Wants { get; set; }

    /// <summary>What they will say, or the heart of it.</summary>
    public string? Words { get; set; }

    /// <summary>They said that these words are for tonight alone, and not for their page.</summary>
    public DateTimeOffset? OnlyHereSince { get; set; }
    public DateTimeOffset? BeganAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsOn => BeganAt is not null && EndedAt is null;
    public bool IsGiven => EndedAt is not null;

    /// <summary>How many seconds are left, never fewer than none.</summary>
    public int Left(DateTimeOffset now) => BeganAt is { } began ? Math.Clamp(Seconds - (int)(now - began).TotalSeconds, 0, Seconds) : Seconds;

    public void Begin(DateTimeOffset now) => (BeganAt, EndedAt) = (now, null);

    public void End(DateTimeOffset now) => EndedAt ??= now;

    internal sealed class Shape : IEntityTypeConfiguration<Minute>
    {
        public void Configure(EntityTypeBuilder<Minute> minute)
        {
            minute.ToTable("Minutes").HasKey(m => new { m.GatheringId, m.MemberId });
            foreach (var line in (string[])[nameof(Day), nameof(Loves), nameof(Best), nameof(Wants)])
                minute.Property<string?>(line).HasMaxLength(MostLineUnits);
            minute.HasIndex(m => m.MemberId);
            minute.HasOne<Gathering>().WithMany().HasForeignKey(m => m.GatheringId).OnDelete(DeleteBehavior.Cascade);
            minute.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>想认识: at a meet-up one says before all that one would like to talk with somebody. Taken back, the row goes.</summary>
internal sealed class TalkWish
{
    public required GatheringId GatheringId { get; init; }
    public required MemberId By { get; init; }
    public required MemberId Of { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<TalkWish>
    {
        public void Configure(EntityTypeBuilder<TalkWish> wish)
        {
            wish.ToTable("TalkWishes")
                .HasKey(w => new
                {
                    w.GatheringId,
                    w.By,
                    w.Of,
                });
            wish.HasIndex(w => new { w.GatheringId, w.Of });
            wish.HasIndex(w => w.By);
            wish.HasIndex(w => w.Of);
            wish.HasOne<Gathering>().WithMany().HasForeignKey(w => w.GatheringId).OnDelete(DeleteBehavior.Cascade);
            wish.HasOne<Member>().WithMany().HasForeignKey(w => w.By).OnDelete(DeleteBehavior.Cascade);
            wish.HasOne<Member>().WithMany().HasForeignKey(w => w.Of).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
