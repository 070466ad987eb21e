using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>活动: people meet at a time, at a place or behind a link. One row for each time they meet, also where it comes back every week.</summary>
public sealed class Gathering
{
    public const int MostPlaceCharacters = 120;
    public const int MostPlaceUnits = 600;
    public const int MostLinkCharacters = 500;
    public const int MostReasonCharacters = 300;
    public const int MostReasonUnits = 2_000;
    public const int MostSeats = 5_000;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public required GatheringId Id { get; init; }
    public required GatheringKind Kind { get; init; }

    /// <summary>The group it belongs to, and who may see it with it; null: the whole house.</summary>
    public GroupId? GroupId { get; init; }
    public required MemberId HostId { get; set; }

    /// <summary>The topic it grew out of.</summary>
    public TopicId? TopicId { get; init; }
    public GatheringSeriesId? SeriesId { get; set; }

    /// <summary>In a series: the day it stands for, whatever day it was moved to.</summary>
    public DateOnly? Occurrence { get; set; }

    /// <summary>When it was changed on its own: its words are no pattern for those to come.</summary>
    public DateTimeOffset? SetApartAt { get; set; }
    public required string Title { get; set; }
    public string? Place { get; set; }

    /// <summary>Where to meet online: shown to those who come.</summary>
    public string? Link { get; set; }
    public required DateTimeOffset StartsAt { get; set; }
    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>The IANA name of the zone its hours are meant in.</summary>
    public required string Zone { get; set; }

    /// <summary>Null: as many as come.</summary>
    public int? Capacity { get; set; }

    /// <summary>The turn last given out to somebody who asked for a seat.</summary>
    public int Turn { get; set; }

    /// <summary>How many have a seat, and how many wait for one.</summary>
    public int Taken { get; set; }
    public int Waiting { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>How often its time, place or standing changed: what calendars ask for.</summary>
    public int Sequence { get; set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public MemberId? CancelledBy { get; private set; }
    public string? CancelledWhy { get; private set; }

    /// <summary>Four digits that the host shows at the door.</summary>
    public required string DoorCode { get; init; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>回顾: who told afterwards how it was, and when.</summary>
    public MemberId? RecapBy { get; set; }
    public DateTimeOffset? RecapAt { get; set; }
    public string? RecapPhotos { get; set; }

    /// <summary>When the host was asked for a recap, nobody else being left to ask.</summary>
    public DateTimeOffset? HostAskedAt { get; set; }

    /// <summary>As typed, in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }
    public string? Recap { get; set; }
    public string? RecapHtml { get; set; }

    /// <summary>A host put it away, or how it was told.</summary>
    public DateTimeOffset? HiddenAt { get; set; }
    public MemberId? HiddenBy { get; set; }
    public DateTimeOffset? RecapHiddenAt { get; set; }
    public MemberId? RecapHiddenBy { get; set; }

    public bool IsCancelled => CancelledAt is not null;
    public bool IsOnline => Link is not null;
    public string Href => $"/gatherings/{Id.Value}";

    public bool IsOver(DateTimeOffset now) => EndsAt <= now;

    public void Cancel(MemberId by, string why, DateTimeOffset now)
    {
        (CancelledAt, CancelledBy, CancelledWhy) = (now, by, why);
        Sequence++;
    }

    internal sealed class Shape : IEntityTypeConfiguration<Gathering>
    {
        public void Configure(EntityTypeBuilder<Gathering> gathering)
        {
            gathering.ToTable("Gatherings").HasKey(g => g.Id);
            gathering.Property(g => g.Id).ValueGeneratedNever();
            gathering.Property(g => g.Title).HasMaxLength(2_000);
            gathering.Property(g => g.Place).HasMaxLength(MostPlaceUnits);
            gathering.Property(g => g.Link).HasMaxLength(MostLinkCharacters);
            gathering.Property(g => g.Zone).HasMaxLength(60);
            gathering.Property(g => g.CancelledWhy).HasMaxLength(MostReasonUnits);
            gathering.Property(g => g.DoorCode).HasMaxLength(8);
            gathering.HasIndex(g => new { g.StartsAt, g.Id });
            gathering.HasIndex(g => new { g.EndsAt, g.Id });
            gathering.HasIndex(g => new { g.GroupId, g.StartsAt });
            gathering.HasIndex(g => g.TopicId);
            gathering.HasIndex(g => new { g.SeriesId, g.Occurrence }).IsUnique().HasFilter("\"SeriesId\" IS NOT NULL");
            gathering.HasIndex(g => new { g.HostId, g.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            gathering.HasOne<Group>().WithMany().HasForeignKey(g => g.GroupId).OnDelete(DeleteBehavior.Restrict);
            gathering.HasOne<Member>().WithMany().HasForeignKey(g => g.HostId).OnDelete(DeleteBehavior.Restrict);
            gathering.HasOne<Topic>().WithMany().HasForeignKey(g => g.TopicId).OnDelete(DeleteBehavior.Restrict);
            gathering.HasOne<GatheringSeries>().WithMany().HasForeignKey(g => g.SeriesId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
public enum GatheringKind
{
    /// <summary>活动</summary>
    Gathering = 0,

    /// <summary>云见面: behind a link, and whoever likes introduces themselves for a minute.</summary>
    MeetUp = 1,
}
