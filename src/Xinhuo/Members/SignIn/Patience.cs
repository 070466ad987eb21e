using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// How often one may knock: counted by network address, and within it by the e-mail that was typed, whether somebody has it or not; a known browser
/// counts for itself. The numbers are wide enough for a whole meet-up that joins over one Wi-Fi, and too narrow for guessing passwords.
/// </summary>
internal sealed class Patience : IDisposable
{
    private readonly PartitionedRateLimiter<Knock> _doors = PartitionedRateLimiter.Create<Knock, Knock>(knock =>
        RateLimitPartition.GetFixedWindowLimiter(knock, k => new FixedWindowRateLimiterOptions { PermitLimit = k.Most, Window = k.Within })
    );

    /// <param name="known">The mark of a browser that the e-mail's owner came in by before.</param>
    public bool SignIn(HttpContext http, string email, string? known) =>
        known is not null
            ? By(known, "known-browser", 20, TimeSpan.FromMinutes(10))
            : AtTheDoor(http) & By($"{email} {Network(http)}", "sign-in", 10, TimeSpan.FromMinutes(10));

    /// <summary>By passkey, or with words that are no e-mail.</summary>
    public bool AtTheDoor(HttpContext http) => By(http, "sign-in", 100, TimeSpan.FromMinutes(10));

    public bool Join(HttpContext http, string? code) => By(http, "join", 150, TimeSpan.FromHours(1)) & By(code, "join", 300, TimeSpan.FromHours(1));

    public bool Forgotten(HttpContext http, string? email) =>
        By(http, "forgotten", 30, TimeSpan.FromHours(1)) & By(email, "forgotten", 3, TimeSpan.FromHours(1));

    /// <summary>A signed-in member who types their password once more, before something that cannot be taken back.</summary>
    public bool Again(MemberId member) => By(member.Value.ToString(), "again", 10, TimeSpan.FromMinutes(10));

    public void Dispose() => _doors.Dispose();

    /// <summary>Where somebody knocks from; null in a test.</summary>
    public static string? Network(HttpContext http) => Address(http.Connection.RemoteIpAddress);

    private bool By(HttpContext http, string door, int most, TimeSpan within) => By(Network(http), door, most, within);

    private bool By(string? who, string door, int most, TimeSpan within)
    {
        if (who is null)
            return true;
        using var lease = _doors.AttemptAcquire(new Knock(door, who, most, within));
        return lease.IsAcquired;
    }

    /// <summary>A home has one IPv4 address but a whole /64 of IPv6.</summary>
    private static string? Address(IPAddress? address)
    {
        if (address is null)
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private readonly record struct Knock(string Door, string Who, int Most, TimeSpan Within);
}
