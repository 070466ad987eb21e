using System.Globalization;
using Xinhuo.Platform.Files;

namespace Xinhuo.Community;

/// <summary>One photograph of a post, with its size so that the page does not jump when it arrives.</summary>
public readonly record struct PostPhoto(PhotoId Id, int Width, int Height, string? Alt = null);

/// <summary>
/// A post's photographs stand in its row as "id:1600x1067:alt …", in order: they are only ever read with it, and a page of fifty posts needs no
/// second query. Who may see them is kept with the photograph itself.
/// </summary>
public static class PostPhotos
{
    public const int Most = 9;

    public static string? Write(IReadOnlyList<Photo> photos) =>
        photos.Count == 0
            ? null
            : string.Join(
                ' ',
                photos.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id.Value:N}:{p.Width}x{p.Height}:{Uri.EscapeDataString(p.Alt ?? "")}"))
            );

    public static IReadOnlyList<PostPhoto> Read(string? photos) => string.IsNullOrEmpty(photos) ? [] : [.. photos.Split(' ').Select(One)];

    /// <summary>As pages show them.</summary>
    public static IReadOnlyList<Shell.Photo> Shown(string? photos) =>
        [.. Read(photos).Select(p => new Shell.Photo(Photo.Href(p.Id, 'l'), p.Width, p.Height, p.Alt ?? "", Photo.Href(p.Id)))];

    public static PhotoId First(string photos) => new(Guid.ParseExact(photos.AsSpan(0, 32), "N"));

    private static PostPhoto One(string text)
    {
        var parts = text.Split(':', 'x');
        var alt = text[(text.LastIndexOf(':') + 1)..];
        return new(
            new PhotoId(Guid.ParseExact(parts[0], "N")),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            alt.Length == 0 ? null : Uri.UnescapeDataString(alt)
        );
    }
}
