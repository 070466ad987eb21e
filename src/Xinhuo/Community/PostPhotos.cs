using System.Globalization;

namespace Xinhuo.Community;

/// <summary>One photograph of a post, with its size so that the page does not jump when it arrives.</summary>
public readonly record struct PostPhoto(string Id, int Width, int Height)
{
    public string Url(string size) => $"/files/{Id}/{size}.jpg";
}

/// <summary>
/// A post's photographs stand in its row as "id:1600x1067 id:…", in order: they are only ever read with it, and a page of fifty posts needs no
/// second query.
/// </summary>
public static class PostPhotos
{
    public const int Most = 9;

    public static string? Write(IReadOnlyList<PostPhoto> photos) =>
        photos.Count == 0 ? null : string.Join(' ', photos.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id}:{p.Width}x{p.Height}")));

    public static IReadOnlyList<PostPhoto> Read(string? photos) => string.IsNullOrEmpty(photos) ? [] : [.. photos.Split(' ').Select(One)];

    private static PostPhoto One(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var x = text.IndexOf('x', colon);
        return new(text[..colon], int.Parse(text.AsSpan(colon + 1, x - colon - 1), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(x + 1), CultureInfo.InvariantCulture));
    }
}
