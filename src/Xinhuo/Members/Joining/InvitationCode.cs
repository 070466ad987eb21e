using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Xinhuo.Members.Joining;

/// <summary>The secret part of an invitation's link: 96 random bits. The house keeps only its hash.</summary>
internal static class InvitationCode
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
