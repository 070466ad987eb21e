using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Xinhuo.Platform;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// A browser that has let a member in remembers so for a year, sealed. It counts its own wrong passwords: whoever knows the address locks nobody out of it.
/// </summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection, CommunityClock clock)
{
    private const string Cookie = "xinhuo.known";
    private const int MarkCharacters = 32;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    private readonly IDataProtector _seal = protection.CreateProtector("Xinhuo.Members.KnownBrowser.1");

    /// <summary>The mark of this browser where this account was let in from it before; null: a stranger's.</summary>
    public string? Of(HttpContext http, Guid? account) => Read(http) is { } known && known.Account == account ? known.Mark : null;

    public void Remember(HttpContext http, MemberId member)
    {
        var mark = Read(http) is { } known && known.Account == member.Value ? known.Mark : RandomNumberGenerator.GetHexString(MarkCharacters);
        var until = (clock.Now + Remembered).UtcTicks;
        http.Response.Cookies.Append(
            Cookie,
            _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{member.Value:N}|{mark}|{until}")),
            new CookieOptions
            {
                MaxAge = Remembered,
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Path = "/sign-in",
            }
        );
    }

    private (Guid Account, string Mark)? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } sealedWords)
            return null;
        try
        {
            var parts = _seal.Unprotect(sealedWords).Split('|');
            return long.Parse(parts[2], CultureInfo.InvariantCulture) <= clock.Now.UtcTicks ? null : (Guid.ParseExact(parts[0], "N"), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
