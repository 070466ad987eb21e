using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Digest;

/// <summary>The link that stops the letters: signed, so that it needs no sign-in and stops nobody else's.</summary>
internal sealed class StopLink(IDataProtectionProvider protection, PublicAddress address)
{
    private readonly IDataProtector _protector = protection.CreateProtector("letters.stop");

    public string For(MemberId member) => address.Of($"/letters/stop?who={_protector.Protect(member.Value.ToString("N"))}");

    public MemberId? Read(string? who)
    {
        try
        {
            return string.IsNullOrEmpty(who) ? null : new MemberId(Guid.ParseExact(_protector.Unprotect(who), "N"));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
