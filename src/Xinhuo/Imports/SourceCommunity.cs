using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Imports;

/// <summary>Where imported things came from: one community elsewhere. Known again by its first row, whatever its folder is called.</summary>
public sealed class SourceCommunity
{
    public required Guid Id { get; init; }

    /// <summary>"stack-exchange" or "bundle".</summary>
    public required string Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>The first row of its first table, shortened to a digest.</summary>
    public required string Fingerprint { get; init; }
    public required DateTimeOffset FirstAt { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<SourceCommunity>
    {
        public void Configure(EntityTypeBuilder<SourceCommunity> source)
        {
            source.ToTable("ImportSources").HasKey(s => s.Id);
            source.Property(s => s.Id).ValueGeneratedNever();
            source.Property(s => s.Kind).HasMaxLength(40);
            source.Property(s => s.Name).HasMaxLength(100);
            source.Property(s => s.Fingerprint).HasMaxLength(64);
            source.HasIndex(s => new { s.Kind, s.Fingerprint }).IsUnique();
        }
    }
}

/// <summary>What became of one row of a source: written in the same transaction as the thing itself, so nothing is brought twice.</summary>
public sealed class ImportedRow
{
    public const int MostKeyUnits = 200;

    public required Guid Source { get; init; }

    /// <summary>"person", "group", "post", "thanks", "badge", "membership".</summary>
    public required string Kind { get; init; }

    /// <summary>The row's own id in the source.</summary>
    public required string Key { get; init; }

    /// <summary>The member, group or topic it became.</summary>
    public required Guid Object { get; init; }

    /// <summary>The reply's number within that topic; 0 is the topic.</summary>
    public int Number { get; init; }

    /// <summary>What the source knew and this house has no place for, as JSON: kept, so that nothing is lost.</summary>
    public string? Rest { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<ImportedRow>
    {
        public void Configure(EntityTypeBuilder<ImportedRow> row)
        {
            row.ToTable("ImportedRows")
                .HasKey(r => new
                {
                    r.Source,
                    r.Kind,
                    r.Key,
                });
            row.Property(r => r.Kind).HasMaxLength(20);
            row.Property(r => r.Key).HasMaxLength(ImportedRow.MostKeyUnits);
        }
    }
}

/// <summary>An honour that a member brought along from elsewhere; Honours will show it as such.</summary>
public sealed class ImportedBadge
{
    public required Guid Id { get; init; }
    public required Guid Source { get; init; }
    public required MemberId MemberId { get; init; }
    public required string Name { get; init; }

    /// <summary>1 gold, 2 silver, 3 bronze on Stack Exchange; null where the source has no classes.</summary>
    public int? Class { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<ImportedBadge>
    {
        public void Configure(EntityTypeBuilder<ImportedBadge> badge)
        {
            badge.ToTable("ImportedBadges").HasKey(b => b.Id);
            badge.Property(b => b.Id).ValueGeneratedNever();
            badge.Property(b => b.Name).HasMaxLength(200);
            badge.HasIndex(b => b.MemberId);
        }
    }
}

/// <summary>One run of an import: how far it is, what came of it.</summary>
public sealed class ImportRun
{
    public required Guid Id { get; init; }
    public required Guid Source { get; init; }
    public MemberId? By { get; init; }

    /// <summary>The uploaded archive, by its name in the data folder's imports/uploads; null: run at the command line.</summary>
    public string? Upload { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Last sign of life: a run silent for minutes has died, and the next may take over.</summary>
    public required DateTimeOffset AliveAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public string? Error { get; set; }

    /// <summary>The figures so far, as JSON: see Tally.</summary>
    public required string Tally { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<ImportRun>
    {
        public void Configure(EntityTypeBuilder<ImportRun> run)
        {
            run.ToTable("ImportRuns").HasKey(r => r.Id);
            run.Property(r => r.Id).ValueGeneratedNever();
            run.Property(r => r.Upload).HasMaxLength(100);
            run.HasIndex(r => new { r.Source, r.StartedAt });
        }
    }
}
