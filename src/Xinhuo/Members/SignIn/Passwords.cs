using Microsoft.AspNetCore.Identity;
using Xinhuo.Platform;

namespace Xinhuo.Members.SignIn;

/// <summary>Makes and checks password hashes. Slow on purpose, so always before the act and never inside it: the writer waits for nobody.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher)
{
    public const int Shortest = 8;
    private const int Longest = 200;
    private const int DifferentCharacters = 4;

    private static readonly Account Nobody = new();
    private static string? s_nobodys;

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Takes as long where there is no account as where there is one, so that the time tells nobody who is here.</summary>
    public bool Fits(string? hash, string? password)
    {
        var fits =
            hasher.VerifyHashedPassword(
                Nobody,
                hash ?? (s_nobodys ??= hasher.HashPassword(Nobody, "nobody's password")),
                password is { Length: <= Longest } ? password : ""
            ) != PasswordVerificationResult.Failed;
        return fits && hash is not null && password is { Length: > 0 };
    }

    public static Refusal? Weak(string? password, string field = "Password") =>
        string.IsNullOrEmpty(password) ? Refusal.On(field, "members.password.missing")
        : password.Length < Shortest ? Refusal.On(field, "members.password.short", Shortest)
        : password.Length > Longest ? Refusal.On(field, "members.password.long", Longest)
        : password.Distinct().Count() < DifferentCharacters || password is "12345678" or "123456789" or "1234567890" or "password" or "qwertyuiop"
            ? Refusal.On(field, "members.password.guessed")
        : null;
}
