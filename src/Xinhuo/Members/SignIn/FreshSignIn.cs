using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.SignIn;

/// <summary>Before what a thief at an open browser would do: who came in just now goes on, everybody else shows the password once more.</summary>
internal sealed class FreshSignIn(Passwords passwords, Patience patience, CommunityClock clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public async Task<bool> Is(XinhuoDb db, ClaimsPrincipal user)
    {
        var here = SessionCookie.Of(user);
        var started = await db.Set<Session>().Where(s => s.Id == here).Select(s => (DateTimeOffset?)s.StartedAt).SingleOrDefaultAsync();
        return started > clock.Now - Fresh;
    }

    public async Task<Proof> Prove(XinhuoDb db, ClaimsPrincipal user, MemberId me, string? password)
    {
        return await Is(db, user) ? Proof.Given : await Show(db, me, password);
    }

    public Task<bool> HasPassword(XinhuoDb db, MemberId me) => db.Set<Account>().AnyAsync(a => a.Id == me.Value && a.PasswordHash != null);

    /// <summary>The password itself, also of who came in just now.</summary>
    public async Task<Proof> Show(XinhuoDb db, MemberId me, string? password)
    {
        if (string.IsNullOrEmpty(password))
            return Proof.Missing;
        if (!patience.Again(me))
            return Proof.TooOften;
        var hash = await db.Set<Account>().Where(a => a.Id == me.Value).Select(a => a.PasswordHash).SingleOrDefaultAsync();
        return passwords.Fits(hash, password) ? Proof.Given : Proof.Wrong;
    }
}

/// <summary>Whether somebody has shown that it is they.</summary>
internal enum Proof
{
    Given,
    Missing,
    Wrong,
    TooOften,
}

internal static class ProofWords
{
    public static string Word(this Proof proof) =>
        proof switch
        {
            Proof.Missing => "members.again.missing",
            Proof.TooOften => "platform.toomany",
            _ => "members.again.wrong",
        };
}
