using System.Text;

namespace Xinhuo.Imports.Reading;

/// <summary>Bytes in which the values of one row are put together.</summary>
internal sealed class Utf8Scratch
{
    private byte[] _bytes = new byte[4096];

    public byte[] Bytes => _bytes;

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Add(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        Length += value.Length;
    }

    public void Add(string value) => Advance(Encoding.UTF8.GetBytes(value, Room(Encoding.UTF8.GetMaxByteCount(value.Length))));

    /// <summary>At least that much room behind the last value; <see cref="Advance"/> says how much was used.</summary>
    public Span<byte> Room(int bytes)
    {
        if (_bytes.Length - Length < bytes)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        return _bytes.AsSpan(Length);
    }

    public void Advance(int bytes) => Length += bytes;
}
