using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Platform.Files;

/// <summary>
/// A file in the house, of any kind and size: its bytes in the store, what it is called, whose it is, and who may have it. It is always handed out to be kept
/// on one's own disk and never shown as a page.
/// </summary>
public sealed class StoredFile
{
    public const int MostNameCharacters = 120;
    public const int MostNameUnits = 1_000;

    public required FileId Id { get; init; }

    /// <summary>The member who brought it; null: the house, or somebody who left.</summary>
    public Guid? Owner { get; set; }

    /// <summary>Who may have it: see <see cref="Audiences"/>.</summary>
    public required string Audience { get; set; }

    /// <summary>As its owner called it, without what disguises.</summary>
    public required string Name { get; init; }

    /// <summary>From a short list, by the name's ending; otherwise bytes and no more.</summary>
    public required string Type { get; init; }
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its bytes, which is their name in the store.</summary>
    public required string Digest { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when nothing holds it: a day later it goes.</summary>
    public DateTimeOffset? LooseSince { get; set; }

    public string Href => $"/files/{Id.Value}";

    /// <summary>Whether it is a picture that the house can show small.</summary>
    public bool IsPicture => Type.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>"1.4 GB": as people say it.</summary>
    public string SizeInWords => InWords(Size);

    public static string InWords(long bytes) =>
        bytes switch
        {
            >= 1L << 30 => Say(bytes / (double)(1L << 30), "GB"),
            >= 1L << 20 => Say(bytes / (double)(1L << 20), "MB"),
            >= 1L << 10 => Say(bytes / (double)(1L << 10), "KB"),
            _ => Say(bytes, "B"),
        };

    private static string Say(double number, string unit) => $"{number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)} {unit}";

    internal sealed class Shape : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> file)
        {
            file.ToTable("StoredFiles").HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Audience).HasMaxLength(60);
            file.Property(f => f.Name).HasMaxLength(MostNameUnits);
            file.Property(f => f.Type).HasMaxLength(100);
            file.Property(f => f.Digest).HasMaxLength(64);
            file.HasIndex(f => f.Owner);
            file.HasIndex(f => f.Digest);
            file.HasIndex(f => f.LooseSince);
        }
    }
}
