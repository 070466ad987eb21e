namespace Xinhuo.Imports.Reading;

/// <summary>The part of a file that is looked at: it moves along the file and grows only as far as one row needs.</summary>
internal sealed class ByteWindow(CountedStream stream, int mostBytes) : IDisposable
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _end;

    public byte[] Bytes => _bytes;

    /// <summary>Where the next row begins.</summary>
    public int Start { get; private set; }

    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(Start, _end - Start);

    public bool AtEnd { get; private set; }

    /// <summary>The row is longer than a row may be; <see cref="More"/> would not help.</summary>
    public bool IsFull => _end - Start >= mostBytes;

    public void Skip(int count)
    {
        Start += count;
        stream.RowDone();
    }

    /// <summary>Reads on. Positions within <see cref="Rest"/> stay right, those within <see cref="Bytes"/> do not.</summary>
    public void More()
    {
        if (Start > 0)
        {
            Rest.CopyTo(_bytes);
            (_end, Start) = (_end - Start, 0);
        }
        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(_bytes.Length * 2L, mostBytes + 65_536L));
        var read = stream.Read(_bytes.AsSpan(_end));
        _end += read;
        AtEnd = read == 0;
    }

    public void Dispose() => stream.Dispose();
}
