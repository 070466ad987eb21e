using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>
/// 预约: somebody has a thing from one moment until another. It holds the thing with its buffers from the moment it is asked for until it is let go; no two hold
/// one at once, which the database sees to (docs/decisions/0604).
/// </summary>
internal sealed class Booking
{
    public const int MostWordsCharacters = 500;
    public const int MostUnits = 4_000;

    /// <summary>A request that nobody answered lets go.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(1);
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    /// <summary>So long before it was asked for a thing may be handed over, where it stands there free.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(12);

    public required BookingId Id { get; init; }
    public required ThingId ThingId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>The project it is for; null: for themselves.</summary>
    public TeamId? TeamId { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; set; }

    /// <summary>What it holds: what was asked for and the thing's buffers as they were then, in whole seconds, the end not included.</summary>
    public required DateTimeOffset HeldFrom { get; set; }
    public required DateTimeOffset HeldUntil { get; set; }
    public string? Words { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public Guid? Once { get; init; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Null with a time: it needed no yes.</summary>
    public MemberId? ApprovedBy { get; private set; }
    public DateTimeOffset? LetGoAt { get; private set; }
    public MemberId? LetGoBy { get; private set; }
    public Because? LetGoBecause { get; private set; }
    public string? LetGoWhy { get; private set; }
    public DateTimeOffset? HandedOverAt { get; private set; }
    public MemberId? HandedOverBy { get; private set; }
    public int? MileageOut { get; private set; }
    public string? WordsOut { get; private set; }
    public string? PhotosOut { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }
    public MemberId? ReturnedTo { get; private set; }
    public int? MileageBack { get; private set; }
    public string? WordsBack { get; private set; }
    public string? PhotosBack { get; private set; }

    /// <summary>What was found broken; never a sum.</summary>
    public string? Damage { get; private set; }

    /// <summary>When it was told that it should be back; and when whoever comes next was told that it is not.</summary>
    public DateTimeOffset? OverdueToldAt { get; set; }
    public DateTimeOffset? DoubtToldAt { get; set; }

    /// <summary>How often its hours changed, for calendars.</summary>
    public int Sequence { get; private set; }

    public string Href => $"/bookings/{Id.Value}";

    public BookingState State =>
        LetGoAt is not null ? BookingState.LetGo
        : ReturnedAt is not null ? BookingState.Back
        : HandedOverAt is not null ? BookingState.Out
        : ApprovedAt is not null ? BookingState.Approved
        : BookingState.Asked;

    public bool IsOverdue(DateTimeOffset now) => State == BookingState.Out && Until < now;

    /// <summary>Waits for its hour: asked for, or theirs, and not with them yet.</summary>
    public bool IsComing => State is BookingState.Asked or BookingState.Approved;

    public void Approve(MemberId? by, DateTimeOffset now) => (ApprovedAt, ApprovedBy) = (now, by);

    public void LetGo(Because why, MemberId? by, string? words, DateTimeOffset now)
    {
        (LetGoAt, LetGoBy, LetGoBecause, LetGoWhy) = (now, by, why, words);
        Sequence++;
    }

    public void Extend(DateTimeOffset until)
    {
        (Until, HeldUntil, OverdueToldAt) = (until, until + (HeldUntil - Until), null);
        Sequence++;
    }

    public void HandOver(MemberId by, Condition seen, DateTimeOffset now)
    {
        (HandedOverAt, HandedOverBy, MileageOut, WordsOut, PhotosOut) = (now, by, seen.Mileage, seen.Words, seen.Photos);
        if (Whole(now) < HeldFrom)
            HeldFrom = Whole(now);
    }

    /// <summary>What is left of its hours is free, but for the time that putting it right takes.</summary>
    public void Return(MemberId to, Condition seen, string? damage, DateTimeOffset now)
    {
        (ReturnedAt, ReturnedTo, MileageBack, WordsBack, PhotosBack, Damage) = (now, to, seen.Mileage, seen.Words, seen.Photos, damage);
        var held = Whole(now).AddSeconds(1) + (HeldUntil - Until);
        if (held < HeldUntil)
            HeldUntil = held > HeldFrom ? held : HeldFrom.AddSeconds(1);
        Sequence++;
    }

    public static DateTimeOffset Whole(DateTimeOffset at) => at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerSecond));

    internal sealed class Shape : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> booking)
        {
            booking.ToTable("Bookings", t => t.HasCheckConstraint("CK_Bookings_Held", "\"HeldFrom\" < \"HeldUntil\"")).HasKey(b => b.Id);
            booking.Property(b => b.Id).ValueGeneratedNever();
            foreach (var text in (string[])[nameof(Words), nameof(LetGoWhy), nameof(WordsOut), nameof(WordsBack), nameof(Damage)])
                booking.Property(text).HasMaxLength(MostUnits);
            booking.HasIndex(b => new { b.ThingId, b.HeldUntil });
            booking.HasIndex(b => new { b.MemberId, b.Until });
            booking.HasIndex(b => b.TeamId);
            booking.HasIndex(b => b.Until).HasFilter("\"LetGoAt\" IS NULL AND \"ReturnedAt\" IS NULL");
            booking.HasIndex(b => new { b.MemberId, b.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            booking.HasOne<Thing>().WithMany().HasForeignKey(b => b.ThingId).OnDelete(DeleteBehavior.Restrict);
            booking.HasOne<Member>().WithMany().HasForeignKey(b => b.MemberId).OnDelete(DeleteBehavior.Restrict);
            booking.HasOne<Team>().WithMany().HasForeignKey(b => b.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>How far a booking is. Not stored.</summary>
internal enum BookingState
{
    Asked,
    Approved,
    Out,
    Back,
    LetGo,
}

/// <summary>Why a booking holds no more. Stored by number; add at the end.</summary>
internal enum Because
{
    Declined = 0,
    TakenBack = 1,

    /// <summary>The brand had said yes and cannot keep it.</summary>
    CalledOff = 2,

    /// <summary>Nobody of the brand answered within a day.</summary>
    NotAnswered = 3,
    NotCome = 4,

    /// <summary>Whoever booked it left the house.</summary>
    Left = 5,
}

/// <summary>How a thing looked when it changed hands, checked.</summary>
internal sealed record Condition(int? Mileage, string? Words, string? Photos);
