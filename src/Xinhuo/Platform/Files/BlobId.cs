using System.Diagnostics.CodeAnalysis;

namespace Xinhuo.Platform.Files;

/// <summary>The name of a blob: the SHA-256 of its bytes, as 64 lower-case hexadecimal digits. Nothing else is one.</summary>
public readonly record struct BlobId : IParsable<BlobId>
{
    private const int Digits = 64;
    private readonly string? _hex;

    private BlobId(string hex) => _hex = hex;

    public string Value => _hex ?? throw new InvalidOperationException("A blob id was never given.");

    public static BlobId Of(ReadOnlySpan<byte> sha256) => Parse(Convert.ToHexStringLower(sha256));

    public static BlobId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("Not the name of a blob.");

    public static bool TryParse([NotNullWhen(true)] string? s, out BlobId id) => TryParse(s, null, out id);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BlobId result)
    {
        var is64Hex = s is { Length: Digits } && s.All(char.IsAsciiHexDigitLower);
        result = is64Hex ? new BlobId(s!) : default;
        return is64Hex;
    }

    public override string ToString() => Value;
}
