using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Xinhuo.Notices.Pushing;

/// <summary>Seals a message so that only the browser that asked can read it, not the service that carries it: RFC 8291, with RFC 8188's aes128gcm in one record.</summary>
internal static class PushCipher
{
    /// <summary>Bytes of a message that every service carries (4,096) without what sealing adds.</summary>
    public const int MostBytes = 3_993;

    private const int RecordSize = 4_096;
    private const int PointBytes = 65;
    private const int TagBytes = 16;

    /// <param name="device">The browser's public key: an uncompressed P-256 point, 65 bytes.</param>
    /// <param name="secret">The browser's authentication secret, 16 bytes.</param>
    public static byte[] Seal(ReadOnlySpan<byte> message, byte[] device, byte[] secret)
    {
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Seal(message, device, secret, ours, RandomNumberGenerator.GetBytes(16));
    }

    internal static byte[] Seal(ReadOnlySpan<byte> message, byte[] device, byte[] secret, ECDiffieHellman ours, byte[] salt)
    {
        var own = Point(ours.ExportParameters(false));
        using var theirs = ECDiffieHellman.Create(Parameters(device));
        var shared = ours.DeriveRawSecretAgreement(theirs.PublicKey);
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, [.. "WebPush: info\0"u8, .. device, .. own]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));

        var head = salt.Length + 4 + 1 + own.Length;
        var body = new byte[head + message.Length + 1 + TagBytes];
        salt.CopyTo(body, 0);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(16), RecordSize);
        body[20] = (byte)own.Length;
        own.CopyTo(body, 21);
        // The last record ends with the delimiter 2.
        byte[] plain = [.. message, 2];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, body.AsSpan(head, plain.Length), body.AsSpan(head + plain.Length));
        return body;
    }

    /// <summary>Whether these bytes are a point of the curve: what a browser's typing must be before it is kept.</summary>
    public static bool IsPoint(byte[] bytes)
    {
        if (bytes.Length != PointBytes || bytes[0] != 4)
            return false;
        try
        {
            using var key = ECDiffieHellman.Create(Parameters(bytes));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public static byte[] Point(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    private static ECParameters Parameters(byte[] point) =>
        new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33], Y = point[33..65] },
        };
}
