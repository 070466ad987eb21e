using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>
/// A large file on its way here: whose it is, how long it will be, what was said of it. How far it is stands on the workbench alone (<see cref="UploadBench"/>).
/// </summary>
internal sealed class Upload
{
    public const int MostMetadata = 4_096;
    public const int MostConcat = 20_000;
    public const string Partial = "partial";

    public required UploadId Id { get; init; }
    public required Guid Owner { get; init; }

    /// <summary>How long the whole is; null: it is not known yet.</summary>
    public long? Length { get; private set; }

    /// <summary>As the browser sent it: its name, its type, and, where it promised one, its digest.</summary>
    public string? Metadata { get; init; }

    /// <summary>"partial": a piece of another; "final;…": made of pieces; null: whole in itself.</summary>
    public string? Concat { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When it was given up: by its owner, or as its digest was not what had been promised.</summary>
    public DateTimeOffset? TerminatedAt { get; private set; }

    /// <summary>Its bytes in the store, once it is whole. A piece has none.</summary>
    public string? Blob { get; private set; }

    /// <summary>The file that it became: kept twice, it is kept once.</summary>
    public FileId? KeptAs { get; private set; }

    public bool IsPartial => Concat == Partial;
    public bool IsJoint => Concat is not null && !IsPartial;
    public bool IsFinished => FinishedAt is not null;
    public bool IsOpen => FinishedAt is null && TerminatedAt is null;

    public static Upload Of(UploadId id, Guid owner, long? length, string? metadata, string? concat, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Owner = owner,
            Length = length,
            Metadata = metadata,
            Concat = concat,
            CreatedAt = now,
        };

    /// <summary>Its length, where it was begun without.</summary>
    public void Measure(long length) => Length ??= length;

    public void Finish(long length, BlobId? blob, DateTimeOffset now) => (Length, Blob, FinishedAt) = (length, blob?.Value, FinishedAt ?? now);

    public void Terminate(DateTimeOffset now) => TerminatedAt ??= now;

    public void Keep(FileId file) => KeptAs = file;

    internal sealed class Shape : IEntityTypeConfiguration<Upload>
    {
        public void Configure(EntityTypeBuilder<Upload> upload)
        {
            upload.ToTable("Uploads").HasKey(u => u.Id);
            upload.Property(u => u.Id).ValueGeneratedNever();
            upload.Property(u => u.Metadata).HasMaxLength(MostMetadata);
            upload.Property(u => u.Concat).HasMaxLength(MostConcat);
            upload.Property(u => u.Blob).HasMaxLength(64);
            upload.HasIndex(u => u.Owner);
            upload.HasIndex(u => u.CreatedAt);
            upload.HasIndex(u => u.Blob);
        }
    }
}
