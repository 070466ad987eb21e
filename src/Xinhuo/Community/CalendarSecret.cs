using System.Security.Cryptography;

namespace Xinhuo.Community;

/// <summary>What makes the address of a calendar secret (docs/decisions/0413).</summary>
internal static class CalendarSecret
{
    public const int Length = 32;

    /// <summary>32 letters of 32: 160 bits.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
