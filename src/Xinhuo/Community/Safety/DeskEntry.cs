using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Safety;

/// <summary>A line in the desk's book: which host did what about whom, when and why. Only ever added.</summary>
internal sealed class DeskEntry
{
    public const int MostWhyCharacters = 300;

    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required MemberId By { get; init; }
    public required DeskAct Act { get; init; }
    public required MemberId About { get; init; }
    public ReportedKind? Kind { get; init; }

    /// <summary>See <see cref="Report.Object"/>.</summary>
    public Guid? Object { get; init; }
    public int? Number { get; init; }
    public DateTimeOffset? Until { get; init; }
    public required string Why { get; init; }

    public static void Write(
        XinhuoDb db,
        DeskAct act,
        MemberId by,
        MemberId about,
        string why,
        DateTimeOffset now,
        ReportedKind? kind = null,
        Guid? thing = null,
        int? number = null,
        DateTimeOffset? until = null
    ) =>
        db.Add(
            new DeskEntry
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                By = by,
                Act = act,
                About = about,
                Why = why,
                Kind = kind,
                Object = thing,
                Number = number,
                Until = until,
            }
        );

    internal sealed class Shape : IEntityTypeConfiguration<DeskEntry>
    {
        public void Configure(EntityTypeBuilder<DeskEntry> entry)
        {
            entry.ToTable("DeskBook").HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Why).HasMaxLength(1_000);
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => e.About);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum DeskAct
{
    Hid = 0,
    Restored = 1,
    Dismissed = 2,
    Suspended = 3,
    Lifted = 4,
    Reminded = 5,
    Slowed = 6,
    SentOut = 7,
    ShutOut = 8,
    UpheldOnAppeal = 9,
    ShortenedOnAppeal = 10,
    LiftedOnAppeal = 11,
}
