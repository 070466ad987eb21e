using Shouldly;
using Xinhuo.Platform.Files;
using Xunit;

namespace Xinhuo.Tests.Platform.Files;

/// <summary>What becomes of good pictures.</summary>
public sealed class ImagePipelineTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly Negatives _negatives;
    private readonly Blobs _blobs;
    private readonly ImagePipeline _pipeline;

    public ImagePipelineTests()
    {
        _negatives = new Negatives(_scratch);
        _blobs = new Blobs(_scratch.In("blobs"));
        _pipeline = new ImagePipeline(_blobs, _scratch.In("darkroom"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_taken_sideways_stands_upright_in_three_sizes_that_know_nothing_of_the_place()
    {
        var negative = Negatives.TakenSomewhere(_negatives.RedAndBlue(4000, 2000));
        Tells(negative).ShouldBeTrue("the test must have something to strip");

        var photo = await Make(negative);

        Sizes(photo).ShouldBe([(800, 1600), (480, 960), (160, 320)]);
        foreach (var size in AllSizes(photo))
        {
            Tells(Bytes(size.Blob)).ShouldBeFalse();
            var top = _negatives.Pixel(_blobs.Open(size.Blob)!, size.Width / 2, size.Height / 4);
            var bottom = _negatives.Pixel(_blobs.Open(size.Blob)!, size.Width / 2, size.Height * 3 / 4);
            top[0].ShouldBeGreaterThan(200);
            top[2].ShouldBeLessThan(60);
            bottom[0].ShouldBeLessThan(60);
            bottom[2].ShouldBeGreaterThan(200);
        }
        var preview = Convert.FromBase64String(photo.Preview["data:image/jpeg;base64,".Length..]);
        preview.Length.ShouldBeLessThan(500);
        Tells(preview).ShouldBeFalse();
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    [InlineData(".heic")]
    [InlineData(".gif")]
    public async Task Every_format_people_send_becomes_a_JPEG_without_metadata(string suffix)
    {
        var negative = _negatives.As(Negatives.TakenSomewhere(_negatives.RedAndBlue(1000, 400)), suffix);
        if (suffix != ".gif")
            Tells(negative).ShouldBeTrue("the test must have something to strip");

        var photo = await Make(negative);

        foreach (var size in AllSizes(photo))
        {
            Bytes(size.Blob)[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
            Tells(Bytes(size.Blob)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_small_picture_is_not_blown_up_and_is_kept_once()
    {
        var photo = await Make(_negatives.RedAndBlue(200, 100));

        (photo.Width, photo.Height).ShouldBe((200, 100));
        photo.Medium.ShouldBe(photo.Large);
        photo.Small.ShouldBe(photo.Large);
    }

    [Fact]
    public async Task What_is_transparent_becomes_white()
    {
        var photo = await Make(_negatives.Transparent(100, 100));

        _negatives.Pixel(_blobs.Open(photo.Large.Blob)!, 50, 50).ShouldBe([255, 255, 255]);
    }

    [Theory]
    [InlineData("b-w", "128", 128, 128, 128)]
    [InlineData("srgb", "200 30 40", 200, 30, 40)]
    [InlineData("srgb", "200 30 40 255", 200, 30, 40)]
    [InlineData("rgb16", "60000 10000 20000", 234, 39, 78)]
    [InlineData("grey16", "30000", 117, 117, 117)]
    [InlineData("cmyk", "0 0 0 0", 255, 255, 255)]
    public async Task Colours_stay_as_they_were(string colours, string ink, int red, int green, int blue)
    {
        var photo = await Make(_negatives.Plain(colours, ink));

        ShouldLookLike(Pixel(photo), [red, green, blue]);
    }

    [Fact]
    public async Task A_photo_in_the_wider_colours_of_newer_phones_is_not_paler_here()
    {
        ShouldLookLike(Pixel(await Make(_negatives.WideGreen())), [0, 255, 0]);
    }

    [Fact]
    public async Task The_same_picture_sent_twice_is_kept_once()
    {
        var negative = _negatives.Noise(1200, 900);

        (await Make(negative)).ShouldBe(await Make(negative));
    }

    [Fact]
    public async Task Our_own_code_may_draw()
    {
        const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600"><rect width="1200" height="600" fill="#1f6f4a"/></svg>""";

        var photo = await _pipeline.FromOurOwnDrawing(Svg, Cancel);

        Sizes(photo).ShouldBe([(1200, 600), (960, 480), (320, 160)]);
        var pixel = _negatives.Pixel(_blobs.Open(photo.Small.Blob)!, 5, 5);
        pixel[1].ShouldBeGreaterThan(pixel[0]);
        Directory.GetDirectories(_scratch.In("darkroom")).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _scratch.Dispose();
    }

    private async Task<PhotoMade> Make(byte[] negative)
    {
        var outcome = await _pipeline.Make(new MemoryStream(negative), Cancel);
        Directory.GetDirectories(_scratch.In("darkroom")).ShouldBeEmpty();
        return outcome.ShouldBeOfType<PhotoMade>();
    }

    private int[] Pixel(PhotoMade photo) =>
        _negatives.Pixel(_blobs.Open(photo.Large.Blob)!, 10, 10) is [var grey] ? [grey, grey, grey] : _negatives.Pixel(_blobs.Open(photo.Large.Blob)!, 10, 10);

    private static void ShouldLookLike(int[] seen, int[] meant) =>
        seen.Zip(meant, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(4, $"{string.Join(' ', seen)} was meant to be {string.Join(' ', meant)}");

    private static PhotoSize[] AllSizes(PhotoMade photo) => [photo.Large, photo.Medium, photo.Small];

    private static (int, int)[] Sizes(PhotoMade photo) => [.. AllSizes(photo).Select(s => (s.Width, s.Height))];

    private byte[] Bytes(BlobId id)
    {
        using var memory = new MemoryStream();
        using var blob = _blobs.Open(id)!;
        blob.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>Says anything of the camera or the place: an EXIF or XMP block, the maker, a GPS directory's tag.</summary>
    private static bool Tells(byte[] picture)
    {
        var bytes = picture.AsSpan();
        return bytes.IndexOf("Exif"u8) >= 0
            || bytes.IndexOf("XPHONE"u8) >= 0
            || bytes.IndexOf("II*\0"u8) >= 0
            || bytes.IndexOf("MM\0*"u8) >= 0
            || bytes.IndexOf("http://ns.adobe"u8) >= 0
            || bytes.IndexOf("EXIF"u8) >= 0;
    }
}
