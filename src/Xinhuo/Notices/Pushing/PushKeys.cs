using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Notices.Pushing;

/// <summary>The house's own pair of keys, by which push services know it (VAPID, RFC 8292). Made at the first asking, sealed in the settings.</summary>
internal sealed class PushKeys(Settings settings, ReadingDbs reading, Acts acts, IDataProtectionProvider protection, ILogger<PushKeys> log) : IDisposable
{
    private const string Key = "push.key";

    private readonly IDataProtector _seal = protection.CreateProtector("push");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ECDsa? _pair;

    /// <summary>The public key as browsers ask for it: the point, base64url.</summary>
    public async Task<string> Public() => WebEncoders.Base64UrlEncode(PushCipher.Point((await Pair()).ExportParameters(false)));

    /// <summary>The header that says who sends, to this service and for the next hours.</summary>
    /// <param name="from">Where one who runs the push service finds us: an https or mailto address.</param>
    public async Task<string> Sign(Uri endpoint, string from, DateTimeOffset now)
    {
        var pair = await Pair();
        var head = WebEncoders.Base64UrlEncode("""{"typ":"JWT","alg":"ES256"}"""u8);
        var claims = WebEncoders.Base64UrlEncode(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    aud = endpoint.GetLeftPart(UriPartial.Authority),
                    exp = now.AddHours(12).ToUnixTimeSeconds(),
                    sub = from,
                }
            )
        );
        var signature = pair.SignData(System.Text.Encoding.ASCII.GetBytes($"{head}.{claims}"), HashAlgorithmName.SHA256);
        return $"vapid t={head}.{claims}.{WebEncoders.Base64UrlEncode(signature)}, k={await Public()}";
    }

    public void Dispose()
    {
        _turn.Dispose();
        _pair?.Dispose();
    }

    private async Task<ECDsa> Pair()
    {
        await _turn.WaitAsync();
        try
        {
            if (_pair is { } known)
                return known;
            if (await Kept() is { } kept && Open(kept) is { } pair)
                return _pair = pair;
            await Make();
            return _pair =
                Open(await Kept() ?? "") ?? throw new CryptographicException("The key for push messages cannot be opened by the keys that sealed it.");
        }
        finally
        {
            _turn.Release();
        }
    }

    private ECDsa? Open(string kept)
    {
        try
        {
            var pair = ECDsa.Create();
            pair.ImportPkcs8PrivateKey(_seal.Unprotect(WebEncoders.Base64UrlDecode(kept)), out _);
            return pair;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            log.LogWarning(e, "The key for push messages was sealed with keys that are not here: devices have to ask again.");
            return null;
        }
    }

    /// <summary>Another process may have been first: then its pair is ours.</summary>
    private async Task Make()
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var kept = WebEncoders.Base64UrlEncode(_seal.Protect(fresh.ExportPkcs8PrivateKey()));
        try
        {
            await acts.Run(async db =>
            {
                if (await db.Set<SettingRow>().SingleOrDefaultAsync(s => s.Key == Key) is { Value.Length: > 0 } there && Open(there.Value) is not null)
                    return;
                await db.Set<PushDevice>().ExecuteDeleteAsync();
                await settings.Set(db, Key, kept);
            });
        }
        catch (DbUpdateException)
        {
            // Made elsewhere at the same moment.
        }
    }

    private async Task<string?> Kept()
    {
        await using var db = reading.Create();
        return await db.Set<SettingRow>().Where(s => s.Key == Key).Select(s => s.Value).SingleOrDefaultAsync();
    }
}
