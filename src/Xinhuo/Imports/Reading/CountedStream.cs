namespace Xinhuo.Imports.Reading;

/// <summary>Thrown inside a reader where a limit is passed; the reader turns it into the table's last rejected row.</summary>
internal sealed class LimitPassedException(RowFault fault, string? detail = null) : IOException(fault.Code)
{
    public RowFault Fault => fault;
    public string? Detail => detail;
}

/// <summary>Counts what is unpacked, in the whole file and since the last row, and stops a bomb while it goes off.</summary>
internal sealed class CountedStream(Stream unpacked, long packedBytes, ReadingLimits limits) : Stream
{
    private long _here;
    private long _sinceRow;

    /// <summary>A row is complete: the next may be as long again.</summary>
    public void RowDone() => _sinceRow = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _here += read;
        _sinceRow += read;
        if (_here > limits.MostBytes || (_here > limits.RatioFrom && _here / Math.Max(packedBytes, 1) > limits.MostRatio))
            throw new LimitPassedException(RowFault.TooLarge);
        // Readers fetch ahead, so a row may seem longer than it is by their buffer.
        if (_sinceRow > limits.MostRowBytes + 65_536L)
            throw new LimitPassedException(RowFault.RowTooLong, limits.MostRowBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _here;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
