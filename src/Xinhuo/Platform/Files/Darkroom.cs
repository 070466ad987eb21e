using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinhuo.Platform.Files;

/// <summary>Looks at a negative, and makes the prints.</summary>
internal sealed partial class Darkroom(Blobs blobs, ImageLimits limits)
{
    private const int LargeSide = 1600;
    private const int MediumSide = 960;
    private const int SmallSide = 320;
    private const int PreviewSide = 16;

    // JPEG, because libvips 8.14 strips nothing from a WebP; transparency on white, because JPEG has none.
    private const string Photo = ".jpg[strip,Q=82,optimize_coding,background=255]";
    private const string Tiny = ".jpg[strip,Q=30,optimize_coding]";

    // Without a profile to come from, libvips shifts every colour on the way; grey has none to come from and needs none.
    private static readonly string[] ToSrgb = ["--import-profile", "srgb", "--export-profile", "srgb"];

    private readonly ImageTool _tool = new(limits);

    /// <summary>A stranger's negative: what is too big to be opened is never opened, its header says so.</summary>
    public async Task<PhotoOutcome> Develop(Workbench bench, ImageKind kind, CancellationToken deadline)
    {
        var answer = await _tool.Run(bench.Folder, "vipsheader", [Workbench.Negative], drawnByUs: false, deadline);
        if (answer.Refusal is { } why)
            return new PhotoRefused(why);
        var header = Header().Match(answer.Said);
        if (!header.Success || header.Groups["loader"].Value != kind.Loader)
            return new PhotoRefused(PhotoRefusal.Broken);
        if (Side(header, "width") * Side(header, "height") > limits.Pixels)
            return new PhotoRefused(PhotoRefusal.TooManyPixels, limits.Pixels);
        return await Print(bench, header.Groups["colours"].ValueSpan is "b-w" or "grey16" ? [] : ToSrgb, drawnByUs: false, deadline);
    }

    public Task<PhotoOutcome> DevelopOurOwn(Workbench bench, CancellationToken deadline) => Print(bench, [], drawnByUs: true, deadline);

    private async Task<PhotoOutcome> Print(Workbench bench, string[] colours, bool drawnByUs, CancellationToken deadline)
    {
        if (await Shrink(bench, Workbench.Negative, "large" + Photo, LargeSide, colours, drawnByUs, deadline) is { } why)
            return new PhotoRefused(why);
        var large = await Keep(bench, "large.jpg", deadline);
        // The smaller ones are made of the large one: it is harmless, and a slow format is read only once.
        var medium = await Smaller(bench, large, "medium", MediumSide, deadline);
        var small = await Smaller(bench, large, "small", SmallSide, deadline);
        await MustShrink(bench, "tiny" + Tiny, PreviewSide, deadline);
        var preview = await File.ReadAllBytesAsync(bench.PathOf("tiny.jpg"), deadline);
        return new PhotoMade(large, medium, small, "data:image/jpeg;base64," + Convert.ToBase64String(preview));
    }

    private async Task<PhotoSize> Smaller(Workbench bench, PhotoSize large, string name, int side, CancellationToken deadline)
    {
        if (Math.Max(large.Width, large.Height) <= side)
            return large;
        await MustShrink(bench, name + Photo, side, deadline);
        return await Keep(bench, name + ".jpg", deadline);
    }

    private async Task MustShrink(Workbench bench, string to, int side, CancellationToken deadline)
    {
        if (await Shrink(bench, "large.jpg", to, side, [], drawnByUs: false, deadline) is { } why)
            throw new InvalidOperationException($"Our own print could not be made smaller: {why}.");
    }

    private async Task<PhotoRefusal?> Shrink(Workbench bench, string from, string to, int side, string[] colours, bool drawnByUs, CancellationToken deadline)
    {
        var length = side.ToString(CultureInfo.InvariantCulture);
        string[] thumbnail = ["thumbnail", from, to, length, "--height", length, "--size", "down", "--fail-on", "truncated", .. colours];
        return (await _tool.Run(bench.Folder, "vips", thumbnail, drawnByUs, deadline)).Refusal;
    }

    private async Task<PhotoSize> Keep(Workbench bench, string print, CancellationToken deadline)
    {
        var answer = await _tool.Run(bench.Folder, "vipsheader", [print], drawnByUs: false, deadline);
        var header = Header().Match(answer.Said);
        if (!header.Success)
            throw new InvalidOperationException($"Our own print could not be read: {answer}");
        await using var file = File.OpenRead(bench.PathOf(print));
        var blob = await blobs.Put(file, long.MaxValue, deadline);
        return new PhotoSize((int)Side(header, "width"), (int)Side(header, "height"), blob!.Value);
    }

    private static long Side(Match header, string name) => long.Parse(header.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>As in "in: 4000x3000 uchar, 3 bands, srgb, jpegload".</summary>
    [GeneratedRegex(@"^\S+: (?<width>\d{1,9})x(?<height>\d{1,9}) .*, (?<colours>\S+), (?<loader>\w+)\s*$")]
    private static partial Regex Header();
}
