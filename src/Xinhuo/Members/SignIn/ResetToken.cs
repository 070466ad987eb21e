using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Xinhuo.Platform;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// What a link for a new password carries, sealed: whose, until when, the host who made it if one did, and the stamp the account had. A new password
/// changes the stamp, so a link works once.
/// </summary>
internal sealed class ResetToken(IDataProtectionProvider protection, CommunityClock clock)
{
    public static readonly TimeSpan Valid = TimeSpan.FromHours(2);

    private readonly IDataProtector _seal = protection.CreateProtector("Xinhuo.Members.ResetToken.2");

    public string For(Account account, TimeSpan? valid = null, MemberId? maker = null) =>
        _seal.Protect(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{account.Id:N}|{(clock.Now + (valid ?? Valid)).UtcTicks}|{maker?.Value ?? Guid.Empty:N}|{account.SecurityStamp}"
            )
        );

    /// <summary>Null: not ours, or too old.</summary>
    public (Guid Account, string Stamp, MemberId? Maker)? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 1000)
            return null;
        try
        {
            var parts = _seal.Unprotect(token).Split('|', 4);
            if (long.Parse(parts[1], CultureInfo.InvariantCulture) <= clock.Now.UtcTicks)
                return null;
            var maker = Guid.ParseExact(parts[2], "N");
            return (Guid.ParseExact(parts[0], "N"), parts[3], maker == Guid.Empty ? null : new MemberId(maker));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
