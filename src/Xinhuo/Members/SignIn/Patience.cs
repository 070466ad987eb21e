using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// How often one may knock: counted by network address and by the e-mail that was typed, whether somebody has it or not. The numbers are wide
/// enough for a whole meet-up that joins over one Wi-Fi, and too narrow for guessing passwords.
/// </summary>
internal sealed class Patience : IDisposable
{
    private readonly PartitionedRateLimiter<Knock> _doors = PartitionedRateLimiter.Create<Knock, Knock>(knock =>
        RateLimitPartition.GetFixedWindowLimiter(knock, k => new FixedWindowRateLimiterOptions { PermitLimit = k.Most, Window = k.Within })
    );

    public bool SignIn(HttpContext http, string? email) =>
        By(http, "sign-in", 100, TimeSpan.FromMinutes(10)) & By(email, "sign-in", 10, TimeSpan.FromMinutes(10));

    public bool Join(HttpContext http, string? code) => By(http, "join", 150, TimeSpan.FromHours(1)) & By(code, "join", 300, TimeSpan.FromHours(1));

    public bool Forgotten(HttpContext http, string? email) =>
        By(http, "forgotten", 30, TimeSpan.FromHours(1)) & By(email, "forgotten", 3, TimeSpan.FromHours(1));

    /// <summary>A signed-in member who types their password once more, before something that cannot be taken back.</summary>
    public bool Again(MemberId member) => By(member.Value.ToString(), "again", 10, TimeSpan.FromMinutes(10));

    public void Dispose() => _doors.Dispose();

    private bool By(HttpContext http, string door, int most, TimeSpan within) => By(Address(http.Connection.RemoteIpAddress), door, most, within);

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
