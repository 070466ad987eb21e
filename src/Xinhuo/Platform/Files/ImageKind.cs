namespace Xinhuo.Platform.Files;

/// <summary>What an upload is by its first bytes, whatever it is called. Drawings (SVG) can carry scripts and are not among them.</summary>
/// <param name="Loader">The reader in libvips that must agree, lest a file be two things at once.</param>
internal sealed record ImageKind(string Loader)
{
    /// <summary>So many first bytes decide.</summary>
    public const int HeadLength = 64;

    private static readonly ImageKind Jpeg = new("jpegload");
    private static readonly ImageKind Png = new("pngload");
    private static readonly ImageKind Gif = new("gifload");
    private static readonly ImageKind WebP = new("webpload");
    private static readonly ImageKind Heif = new("heifload");

    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageKind? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith(JpegStart) ? Jpeg
        : head.StartsWith(PngStart) ? Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif
        : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) ? WebP
        : IsHeif(head) ? Heif
        : null;

    /// <summary>HEIC and AVIF: a file-type box that names one of their brands, first or among the compatible ones.</summary>
    private static bool IsHeif(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8))
            return false;
        for (var at = 8; at + 4 <= head.Length; at += 4)
            if (head[at..] is var brand && (brand.StartsWith("hei"u8) || brand.StartsWith("avi"u8) || brand.StartsWith("mif1"u8)))
                return true;
        return false;
    }
}
