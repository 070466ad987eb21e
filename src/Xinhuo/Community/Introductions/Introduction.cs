using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Introductions;

/// <summary>引荐: somebody offers two others to each other. Each answers for themselves; see docs/decisions/0431.</summary>
internal sealed class Introduction
{
    public const int MostWords = 200;
    public const int MostUnits = 2_000;
    public static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    public required IntroductionId Id { get; init; }

    /// <summary>Of the two, the one whose id is smaller.</summary>
    public required MemberId First { get; init; }
    public required MemberId Second { get; init; }

    /// <summary>Null: they left.</summary>
    public MemberId? OfferedBy { get; set; }
    public required DateTimeOffset OfferedAt { get; init; }
    public required DateTimeOffset LapsesAt { get; init; }

    /// <summary>Since when it is kept back from the two, without anybody knowing.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>What the offerer says to both.</summary>
    public string? Words { get; set; }

    /// <summary>The <see cref="Introductions.Why"/> as found on that day.</summary>
    public string? Why { get; set; }
    public Answer? FirstSaid { get; private set; }
    public DateTimeOffset? FirstSaidAt { get; private set; }
    public Answer? SecondSaid { get; private set; }
    public DateTimeOffset? SecondSaidAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public RoomId? RoomId { get; private set; }

    /// <summary>When both had written, within <see cref="Patience"/>.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    public bool Concerns(MemberId member) => member == First || member == Second;

    public MemberId Other(MemberId member) => member == First ? Second : First;

    public Answer? Of(MemberId member) => member == First ? FirstSaid : SecondSaid;

    public bool IsOpen(DateTimeOffset now) => WithdrawnAt is null && AcceptedAt is null && now < LapsesAt;

    public void Say(MemberId member, Answer answer, DateTimeOffset now)
    {
        if (member == First)
            (FirstSaid, FirstSaidAt) = (answer, now);
        else
            (SecondSaid, SecondSaidAt) = (answer, now);
    }

    public bool BothAgree => FirstSaid == Answer.Yes && SecondSaid == Answer.Yes;

    public void Accept(RoomId room, DateTimeOffset now) => (RoomId, AcceptedAt) = (room, now);

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    /// <summary>Both have written, the later of them at this moment.</summary>
    public void Keep(DateTimeOffset at) => KeptAt = at;

    /// <summary>The two in their order, whoever is named first.</summary>
    public static (MemberId First, MemberId Second) Pair(MemberId one, MemberId other) => one < other ? (one, other) : (other, one);

    internal sealed class Shape : IEntityTypeConfiguration<Introduction>
    {
        public void Configure(EntityTypeBuilder<Introduction> introduction)
        {
            introduction.ToTable("Introductions").HasKey(i => i.Id);
            introduction.Property(i => i.Id).ValueGeneratedNever();
            introduction.Property(i => i.Words).HasMaxLength(MostUnits);
            introduction.Property(i => i.Why).HasMaxLength(2_000);
            introduction.HasIndex(i => new { i.First, i.LapsesAt });
            introduction.HasIndex(i => new { i.Second, i.LapsesAt });
            introduction.HasIndex(i => new { i.OfferedBy, i.OfferedAt });
            introduction.HasIndex(i => i.OfferedAt);
            introduction.HasIndex(i => i.RoomId);
            introduction.HasOne<Member>().WithMany().HasForeignKey(i => i.First).OnDelete(DeleteBehavior.Cascade);
            introduction.HasOne<Member>().WithMany().HasForeignKey(i => i.Second).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Stored by number.</summary>
internal enum Answer
{
    /// <summary>愿意认识</summary>
    Yes = 1,

    /// <summary>这次不了: known to the one who said it, and to nobody else.</summary>
    No = 2,
}
