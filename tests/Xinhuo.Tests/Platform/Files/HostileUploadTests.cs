using System.Text;
using Shouldly;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xunit;

namespace Xinhuo.Tests.Platform.Files;

/// <summary>What becomes of everything else: a refusal in words, and nothing left behind.</summary>
public sealed class HostileUploadTests : IDisposable
{
    private const int Mega = 1024 * 1024;
    private static readonly byte[] Script = Encoding.ASCII.GetBytes("<script>alert(1)</script>");

    private readonly Scratch _scratch = new();
    private readonly Negatives _negatives;
    private readonly Blobs _blobs;

    public HostileUploadTests()
    {
        _negatives = new Negatives(_scratch);
        _blobs = new Blobs(_scratch.In("blobs"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    [InlineData(".avif")]
    public async Task A_truncated_picture_is_broken(string suffix)
    {
        var whole = _negatives.Noise(320, 240, suffix);
        (await Make(whole)).ShouldBeOfType<PhotoMade>();

        await Refused(whole[..(whole.Length / 2)], PhotoRefusal.Broken);
        await Refused(whole[..64], PhotoRefusal.Broken);
    }

    [Fact]
    public async Task What_only_calls_itself_a_picture_is_none()
    {
        await Refused("I am photo.jpg, honestly."u8.ToArray(), PhotoRefusal.NotAnImage);
        await Refused([], PhotoRefusal.NotAnImage);
        await Refused([0xFF], PhotoRefusal.NotAnImage);
        await Refused("%PDF-1.7"u8.ToArray(), PhotoRefusal.NotAnImage);
        await Refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), PhotoRefusal.NotAnImage);
        await Refused("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), PhotoRefusal.NotAnImage);
        await Refused([.. "II*\0"u8, .. new byte[200]], PhotoRefusal.NotAnImage);
    }

    [Fact]
    public async Task A_bomb_is_never_opened()
    {
        (await Make(Negatives.Bomb(50, 50))).ShouldBeOfType<PhotoMade>("a bomb of a harmless size is a picture");

        await Refused(Negatives.Bomb(50_000, 50_000), PhotoRefusal.TooManyPixels);
        await Refused(Negatives.Bomb(10_001, 10_000), PhotoRefusal.TooManyPixels);
        await Refused(
            [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 2, 2, 0x44, 1, 0, 0x3B],
            PhotoRefusal.TooManyPixels
        );
    }

    [Fact]
    public async Task A_file_that_is_two_things_is_refused_or_loses_the_other_one()
    {
        await Refused([.. "GIF89a/*"u8, .. new byte[40], .. "*/=1;"u8, .. Script], PhotoRefusal.Broken);
        await Refused([0xFF, 0xD8, 0xFF, .. "<svg xmlns='http://www.w3.org/2000/svg'>"u8, .. Script, .. "</svg>"u8], PhotoRefusal.Broken);

        var picture = _negatives.Noise(400, 300);
        byte[] comment = [0xFF, 0xFE, 0, (byte)(Script.Length + 2), .. Script];
        var outcome = await Make([.. picture[..2], .. comment, .. picture[2..], .. Script]);

        var photo = outcome.ShouldBeOfType<PhotoMade>();
        foreach (var size in new[] { photo.Large, photo.Medium, photo.Small })
            Bytes(size.Blob).AsSpan().IndexOf("script"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_and_one_more_is_not()
    {
        var picture = _negatives.RedAndBlue(100, 100);
        (await Make([.. picture, .. new byte[20 * Mega - picture.Length]])).ShouldBeOfType<PhotoMade>();

        var refusal = await Refused([.. picture, .. new byte[21 * Mega - picture.Length]], PhotoRefusal.TooLarge);

        refusal.Values.ShouldBe([20L]);
    }

    [Fact]
    public void Every_refusal_has_words_in_both_languages()
    {
        var words = new Words();
        foreach (var reason in Enum.GetValues<PhotoRefusal>())
        foreach (var language in Words.Languages)
            words.Of(language).Keys.ShouldContain(new PhotoRefused(reason).Word);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<PhotoOutcome> Make(byte[] upload)
    {
        using var pipeline = new ImagePipeline(_blobs, _scratch.In("darkroom"));
        return await pipeline.Make(new MemoryStream(upload), Cancel);
    }

    private async Task<PhotoRefused> Refused(byte[] upload, PhotoRefusal reason)
    {
        var before = Directory.GetFiles(_scratch.In("blobs"), "*", SearchOption.AllDirectories).Length;
        var refused = (await Make(upload)).ShouldBeOfType<PhotoRefused>();
        refused.Reason.ShouldBe(reason);
        Directory.GetDirectories(_scratch.In("darkroom")).ShouldBeEmpty();
        Directory.GetFiles(_scratch.In("blobs"), "*", SearchOption.AllDirectories).Length.ShouldBe(before);
        return refused;
    }

    private byte[] Bytes(BlobId id)
    {
        using var memory = new MemoryStream();
        using var blob = _blobs.Open(id)!;
        blob.CopyTo(memory);
        return memory.ToArray();
    }
}
