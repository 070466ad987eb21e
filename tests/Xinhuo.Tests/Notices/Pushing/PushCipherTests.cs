using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Xinhuo.Notices.Pushing;

namespace Xinhuo.Tests.Notices.Pushing;

public sealed class PushCipherTests
{
    [Fact]
    public void The_example_of_the_standard_is_sealed_byte_for_byte()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("signature_vectors"), "webpush_rfc8291.json")));
        string Said(string name) => file.RootElement.GetProperty(name).GetString()!;
        byte[] Bytes(string name) => WebEncoders.Base64UrlDecode(Said(name));
        var ours = Bytes("as_public");
        using var key = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                D = Bytes("as_private"),
                Q = new ECPoint { X = ours[1..33], Y = ours[33..] },
            }
        );
        var body = PushCipher.Seal(Encoding.UTF8.GetBytes(Said("plaintext")), Bytes("ua_public"), Bytes("auth_secret"), key, Bytes("salt"));
        WebEncoders.Base64UrlEncode(body).ShouldBe(Said("body_b64url"));
    }

    [Fact]
    public void Only_points_of_the_curve_are_keys()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = PushCipher.Point(key.ExportParameters(false));
        PushCipher.IsPoint(point).ShouldBeTrue();
        PushCipher.IsPoint(point[1..]).ShouldBeFalse();
        PushCipher.IsPoint([.. point[..64], (byte)(point[64] ^ 1)]).ShouldBeFalse("it lies beside the curve");
        PushCipher.IsPoint(new byte[65]).ShouldBeFalse();
    }
}
