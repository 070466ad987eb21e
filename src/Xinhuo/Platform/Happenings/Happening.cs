using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Happenings;

/// <summary>
/// Something that happened, in the past tense ("TopicPosted"). Recorded in the transaction that did it; timeline, notices, ties, honours and
/// figures are all read from these. Rooms define theirs at their root.
/// </summary>
public interface IHappening
{
    /// <summary>The stable name it is stored under ("community.topic.posted"): renaming the type does not change it.</summary>
    static abstract string Verb { get; }

    /// <summary>What it happened to.</summary>
    Guid Object { get; }

    /// <summary>The members it is about or addressed to, other than the actor.</summary>
    IReadOnlyList<Guid> Targets => [];

    /// <summary>The group it happened in.</summary>
    Guid? Group => null;

    /// <summary>The project it happened in.</summary>
    Guid? Project => null;

    /// <summary>The prompt in whose own place it happens: an experience's journal, a brief's project.</summary>
    Guid? Inside => null;
}

/// <summary>A happening as stored. Append-only: nothing updates or deletes a row.</summary>
public sealed class HappeningRow
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? Actor { get; init; }
    public required Role ActorRole { get; init; }
    public required string Verb { get; init; }
    public required Guid Object { get; init; }

    /// <summary>Member ids, one after another with spaces between: read with the row, never searched.</summary>
    public string? Targets { get; init; }
    public Guid? Group { get; init; }
    public Guid? Project { get; init; }

    /// <summary>The brief, letter, experience, drop or nudge that led to it, see <see cref="Prompting"/>; null: it came by itself.</summary>
    public Guid? PromptedBy { get; init; }

    /// <summary>Whether a reward for it was known beforehand.</summary>
    public bool RewardKnown { get; init; }
    public required string Source { get; init; }

    /// <summary>The happening itself, as JSON.</summary>
    public required string Body { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<HappeningRow>
    {
        public void Configure(EntityTypeBuilder<HappeningRow> row)
        {
            row.ToTable("Happenings").HasKey(h => h.Id);
            row.Property(h => h.Id).ValueGeneratedNever();
            row.Property(h => h.Verb).HasMaxLength(100);
            row.Property(h => h.Source).HasMaxLength(20);
            row.HasIndex(h => new { h.Actor, h.At });
            row.HasIndex(h => new { h.Verb, h.At });
            row.HasIndex(h => new { h.Project, h.At }).HasFilter("\"Project\" IS NOT NULL");
        }
    }
}

/// <summary>A happening that some listener has not heard yet. Gone once all have, or once what failed is parked.</summary>
public sealed class OutboxRow
{
    public required Guid HappeningId { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public int Attempts { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> row)
        {
            row.ToTable("Outbox").HasKey(o => o.HappeningId);
            row.Property(o => o.HappeningId).ValueGeneratedNever();
            row.HasIndex(o => o.DueAt);
        }
    }
}

/// <summary>The proof that a listener has heard a happening, written with what the listener did; or, parked, why it could not.</summary>
public sealed class Receipt
{
    public required Guid HappeningId { get; init; }
    public required string Listener { get; init; }
    public DateTimeOffset? HeardAt { get; set; }
    public DateTimeOffset? ParkedAt { get; set; }
    public string? Error { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Receipt>
    {
        public void Configure(EntityTypeBuilder<Receipt> receipt)
        {
            receipt.ToTable("Receipts").HasKey(r => new { r.HappeningId, r.Listener });
            receipt.Property(r => r.Listener).HasMaxLength(100);
            receipt.HasIndex(r => r.ParkedAt);
        }
    }
}
