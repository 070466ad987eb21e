using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Kits;

/// <summary>
/// 周边: the parcel of one who comes to an experience. Each of its states is a time and who said so. Where it goes is known to those who send it, and forgotten two
/// weeks after it arrived.
/// </summary>
internal sealed class Parcel
{
    public const int MostNameCharacters = 40;
    public const int MostPhoneCharacters = 30;
    public const int MostAddressCharacters = 200;
    public const int MostCarrierCharacters = 30;
    public const int MostNumberCharacters = 60;
    public const int MostWordsCharacters = 500;
    public const int MostUnits = 4_000;

    public required ExperienceId ExperienceId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>Where it goes, as its reader said; null: not said, or forgotten.</summary>
    public string? Recipient { get; private set; }
    public string? Phone { get; private set; }
    public string? Address { get; private set; }
    public DateTimeOffset? AddressedAt { get; private set; }
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>不用寄</summary>
    public DateTimeOffset? NotWantedAt { get; private set; }
    public DateTimeOffset? PackedAt { get; private set; }
    public MemberId? PackedBy { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public MemberId? SentBy { get; private set; }
    public string? SentFrom { get; private set; }
    public string? Carrier { get; private set; }
    public string? Number { get; private set; }
    public DateTimeOffset? ArrivedAt { get; private set; }
    public MemberId? ArrivedBy { get; private set; }
    public DateTimeOffset? WrongAt { get; private set; }
    public MemberId? WrongBy { get; private set; }
    public string? WrongWhat { get; private set; }
    public DateTimeOffset? ThankedAt { get; private set; }

    /// <summary>Null with a time: one press said enough.</summary>
    public string? Thanks { get; private set; }

    public ParcelState State =>
        ArrivedAt is not null ? ParcelState.Arrived
        : WrongAt is not null ? ParcelState.Wrong
        : SentAt is not null ? ParcelState.Sent
        : NotWantedAt is not null ? ParcelState.NotWanted
        : Address is null ? ParcelState.Asked
        : PackedAt is not null ? ParcelState.Packed
        : ParcelState.Addressed;

    public bool HasLeft => SentAt is not null;

    public void GoTo(ParcelAddress where, DateTimeOffset now)
    {
        (Recipient, Phone, Address) = (where.Recipient, where.Phone, where.Address);
        (AddressedAt, NotWantedAt, ForgottenAt) = (now, null, null);
    }

    public void NotWanted(DateTimeOffset now)
    {
        (Recipient, Phone, Address, AddressedAt) = (null, null, null, null);
        (NotWantedAt, PackedAt, PackedBy) = (now, null, null);
    }

    public void Pack(MemberId by, DateTimeOffset now) => (PackedAt, PackedBy) = (now, by);

    /// <summary>For the first time, or again after something went wrong.</summary>
    public void Send(MemberId by, ParcelWay way, DateTimeOffset now)
    {
        (PackedAt, PackedBy) = (PackedAt ?? now, PackedBy ?? by);
        (SentAt, SentBy, SentFrom, Carrier, Number) = (now, by, way.From, way.Carrier, way.Number);
        (WrongAt, WrongBy, WrongWhat) = (null, null, null);
    }

    public void Arrive(MemberId by, DateTimeOffset now)
    {
        (ArrivedAt, ArrivedBy) = (now, by);
        (WrongAt, WrongBy, WrongWhat) = (null, null, null);
    }

    public void GoWrong(MemberId by, string what, DateTimeOffset now)
    {
        (WrongAt, WrongBy, WrongWhat) = (now, by, what);
        (ArrivedAt, ArrivedBy) = (null, null);
    }

    public void Thank(string? words, DateTimeOffset now) => (ThankedAt, Thanks) = (now, words);

    internal sealed class Shape : IEntityTypeConfiguration<Parcel>
    {
        public void Configure(EntityTypeBuilder<Parcel> parcel)
        {
            parcel.ToTable("Parcels").HasKey(p => new { p.ExperienceId, p.MemberId });
            foreach (
                var text in (string[])
                    [nameof(Recipient), nameof(Phone), nameof(Address), nameof(SentFrom), nameof(Carrier), nameof(Number), nameof(WrongWhat), nameof(Thanks)]
            )
                parcel.Property(text).HasMaxLength(MostUnits);
            parcel.HasIndex(p => p.MemberId);
            parcel.HasOne<Experience>().WithMany().HasForeignKey(p => p.ExperienceId).OnDelete(DeleteBehavior.Cascade);
            parcel.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What is to be done next, in the order in which whoever sends looks at it. Not stored.</summary>
internal enum ParcelState
{
    Wrong,
    Addressed,
    Packed,
    Sent,
    Asked,
    NotWanted,
    Arrived,
}

/// <summary>Where a parcel goes, checked.</summary>
internal sealed record ParcelAddress(string Recipient, string Phone, string Address);

/// <summary>How it goes, checked.</summary>
internal sealed record ParcelWay(string? From, string Carrier, string? Number);
