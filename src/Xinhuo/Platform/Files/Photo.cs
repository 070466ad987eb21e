using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Platform.Files;

public readonly record struct PhotoId(Guid Value) : IId<PhotoId>
{
    public static PhotoId From(Guid value) => new(value);
}

/// <summary>A picture in the house: its three sizes in the store, whose it is, and who may see it.</summary>
public sealed class Photo
{
    public const int MostAltCharacters = 300;

    public required PhotoId Id { get; init; }

    /// <summary>The member who brought it; null: the house.</summary>
    public Guid? Owner { get; set; }

    /// <summary>Who may see it: see <see cref="Audiences"/>. Until something shows it, only its owner.</summary>
    public required string Audience { get; set; }
    public required string Large { get; init; }
    public required string Medium { get; init; }
    public required string Small { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>A tiny picture as a data address, shown until the real one has come.</summary>
    public required string Preview { get; init; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string? Alt { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when nothing shows it: brought and never shown, or dropped. A day later it goes.</summary>
    public DateTimeOffset? LooseSince { get; set; }

    public string Href(char size = 'm') => Href(Id, size);

    /// <summary>Where a size is served: s (320 px), m (960), l (1,600).</summary>
    public static string Href(PhotoId id, char size = 'm') => $"/files/{id.Value}/{size}.jpg";

    /// <summary>The picture that an address of ours shows; null: another's, or none.</summary>
    public static PhotoId? IdIn(string? url) => url?.Split('/') is ["", "files", var id, _] && Guid.TryParse(id, out var picture) ? new PhotoId(picture) : null;

    public static Photo Of(PhotoMade made, Guid? owner, string audience, DateTimeOffset now, string? alt = null) =>
        new()
        {
            Id = Ids.New<PhotoId>(now),
            Owner = owner,
            Audience = audience,
            Large = made.Large.Blob.Value,
            Medium = made.Medium.Blob.Value,
            Small = made.Small.Blob.Value,
            Width = made.Width,
            Height = made.Height,
            Preview = made.Preview,
            Alt = alt,
            At = now,
        };

    internal sealed class Shape : IEntityTypeConfiguration<Photo>
    {
        public void Configure(EntityTypeBuilder<Photo> photo)
        {
            photo.ToTable("Photos").HasKey(p => p.Id);
            photo.Property(p => p.Id).ValueGeneratedNever();
            photo.Property(p => p.Audience).HasMaxLength(60);
            photo.Property(p => p.Large).HasMaxLength(64);
            photo.Property(p => p.Medium).HasMaxLength(64);
            photo.Property(p => p.Small).HasMaxLength(64);
            photo.Property(p => p.Alt).HasMaxLength(MostAltCharacters);
            photo.HasIndex(p => p.Owner);
            photo.HasIndex(p => p.LooseSince);
        }
    }
}
