using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Xinhuo.Tests.Notices.Pushing;

/// <summary>A browser that asks to be rung, with the push service that carries for it, in this process. It opens what it gets as RFC 8291 says.</summary>
internal sealed class PushBrowser : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(16);

    public PushBrowser()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Origin = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = Task.Run(Listen);
    }

    public string Origin { get; }

    public string Address { get; } = $"/to/{Guid.CreateVersion7()}";

    /// <summary>What the service answers.</summary>
    public int Answers { get; set; } = 201;

    public ConcurrentQueue<(string Authorization, string Encoding, JsonElement Message)> Rung { get; } = new();

    public Dictionary<string, string> Settings => new() { ["Push:Services:0"] = Origin, ["Site:Url"] = "https://club.example.com" };

    public async Task<HttpStatusCode> Ask(Visitor visitor, string? address = null, string? key = null)
    {
        await visitor.See("/me/notices");
        var fields = new Dictionary<string, string>
        {
            ["Push.Address"] = address ?? Origin + Address,
            ["Push.Key"] = key ?? WebEncoders.Base64UrlEncode(Point(_key)),
            ["Push.Secret"] = WebEncoders.Base64UrlEncode(_secret),
            ["__RequestVerificationToken"] = visitor.Find("#devices")!.GetAttribute("data-token")!,
        };
        return (await visitor.Http.PostAsync("/me/notices?handler=Push", new FormUrlEncodedContent(fields))).StatusCode;
    }

    public void Dispose()
    {
        _listener.Close();
        _key.Dispose();
    }

    private async Task Listen()
    {
        while (_listener.IsListening)
            try
            {
                var call = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                Rung.Enqueue((call.Request.Headers["Authorization"]!, call.Request.Headers["Content-Encoding"]!, Open(body.ToArray())));
                call.Response.StatusCode = Answers;
                call.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    private JsonElement Open(byte[] body)
    {
        var (salt, theirs, sealed_) = (body[..16], body[21..86], body[86..]);
        using var other = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = theirs[1..33], Y = theirs[33..] },
            }
        );
        var shared = _key.DeriveRawSecretAgreement(other.PublicKey);
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, _secret, [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. Point(_key), .. theirs]);
        using var aes = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")), 16);
        var plain = new byte[sealed_.Length - 16];
        aes.Decrypt(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")),
            sealed_[..^16],
            sealed_[^16..],
            plain
        );
        plain[^1].ShouldBe((byte)2, "the last record says that it is");
        return JsonDocument.Parse(plain.AsMemory(0, plain.Length - 1)).RootElement.Clone();
    }

    private static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(false).Q;
        return [4, .. q.X!, .. q.Y!];
    }
}
