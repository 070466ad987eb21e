using System.Text;
using Shouldly;
using Xinhuo.Platform.Files;
using Xunit;

namespace Xinhuo.Tests.Platform.Files;

public sealed class BlobsTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly Blobs _blobs;

    public BlobsTests() => _blobs = new Blobs(_scratch.In("blobs"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_is_read_again_under_the_name_of_its_bytes()
    {
        var id = await _blobs.Put(Encoding.UTF8.GetBytes("薪火相传"), Cancel);

        id.Value.ShouldBe(Sha("薪火相传"));
        _blobs.Length(id).ShouldBe(12);
        await using var read = _blobs.Open(id).ShouldNotBeNull();
        read.CanSeek.ShouldBeTrue();
        new StreamReader(read).ReadToEnd().ShouldBe("薪火相传");
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_even_when_many_put_them_together()
    {
        var bytes = new byte[300_000];
        Random.Shared.NextBytes(bytes);

        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _blobs.Put(bytes, Cancel)));

        ids.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(_scratch.Folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task More_than_the_limit_is_not_kept_and_leaves_nothing_behind()
    {
        (await _blobs.Put(new MemoryStream(new byte[100_001]), 100_000, Cancel)).ShouldBeNull();
        Directory.GetFiles(_scratch.Folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();

        (await _blobs.Put(new MemoryStream(new byte[100_000]), 100_000, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await Should.ThrowAsync<IOException>(() => _blobs.Put(new BreaksOff(), 1_000_000, Cancel));

        Directory.GetFiles(_scratch.Folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_removed_or_never_put_is_not_there()
    {
        var id = await _blobs.Put("gone"u8.ToArray(), Cancel);
        _blobs.Length(id).ShouldBe(4);

        _blobs.Remove(id);
        _blobs.Remove(id);

        _blobs.Open(id).ShouldBeNull();
        _blobs.Length(id).ShouldBeNull();
        _blobs.Open(BlobId.Parse(Sha("never"))).ShouldBeNull();
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("../bcdef0123456789abcdef0123456789abcdef0123456789abcdef01234567")]
    public void Only_the_name_of_bytes_is_a_name(string? name)
    {
        BlobId.TryParse(Sha("a real one"), out _).ShouldBeTrue();
        BlobId.TryParse(name, out _).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => _blobs.Open(default));
    }

    [Fact]
    public void What_a_killed_process_had_begun_is_cleared_after_a_while()
    {
        var draft = Path.Combine(_scratch.In("blobs"), "unfinished", "half");
        File.WriteAllText(draft, "half");
        var begun = new DateTimeOffset(File.GetLastWriteTimeUtc(draft));

        _blobs.RemoveUnfinished(begun.AddMinutes(-1));
        File.Exists(draft).ShouldBeTrue();
        _blobs.RemoveUnfinished(begun.AddMinutes(1));
        File.Exists(draft).ShouldBeFalse();
    }

    public void Dispose() => _scratch.Dispose();

    private static string Sha(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class BreaksOff : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ < 3 ? new(buffer.Length) : throw new IOException("The phone went into a tunnel.");
    }
}
