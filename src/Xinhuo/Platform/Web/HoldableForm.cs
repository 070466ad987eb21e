namespace Xinhuo.Platform.Web;

/// <summary>A form on its way in (urlencoded), without the %00 in it.</summary>
internal sealed class HoldableForm(Stream form) : Stream
{
    private readonly byte[] _window = new byte[4096];
    private int _given,
        _ready,
        _read;
    private bool _ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _ready && !_ended)
            await Fill(cancellationToken);
        var some = Math.Min(buffer.Length, _ready - _given);
        _window.AsMemory(_given, some).CopyTo(buffer);
        _given += some;
        return some;
    }

    // What may be the beginning of a %00 waits for the bytes that follow it.
    private async Task Fill(CancellationToken cancellation)
    {
        var kept = _read - _ready;
        _window.AsSpan(_ready, kept).CopyTo(_window);
        var more = await form.ReadAsync(_window.AsMemory(kept), cancellation);
        (_given, _ended) = (0, more == 0);
        _read = Sweep(kept, kept + more);
        _ready = _ended ? _read : _read - Beginning(_window.AsSpan(0, _read));
    }

    private int Sweep(int from, int to)
    {
        var end = from;
        for (var i = from; i < to; i++)
        {
            _window[end++] = _window[i];
            if (_window.AsSpan(0, end).EndsWith("%00"u8))
                end -= 3;
        }
        return end;
    }

    private static int Beginning(ReadOnlySpan<byte> bytes) =>
        bytes.EndsWith("%0"u8) ? 2
        : bytes.EndsWith("%"u8) ? 1
        : 0;

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
