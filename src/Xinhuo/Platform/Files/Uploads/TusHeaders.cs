using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>What the protocol says in its headers, read.</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";
    public const string ContentType = "application/offset+octet-stream";

    public static string? Of(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>False: it is there and no such number. Null in <paramref name="number"/>: it is not there.</summary>
    public static bool Number(HttpRequest request, string name, out long? number)
    {
        number = null;
        if (Of(request, name) is not { } said)
            return true;
        if (!long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            return false;
        number = read;
        return true;
    }

    /// <summary>"name 5Z6t5Y+j, type dmlkZW8=": null: not so.</summary>
    public static Dictionary<string, string>? Metadata(string said)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in said.Split(','))
        {
            var parts = pair.Trim(' ').Split(' ');
            if (parts is not ([{ Length: > 0 }] or [{ Length: > 0 }, _]) || !pairs.TryAdd(parts[0], ""))
                return null;
            if (parts.Length == 1)
                continue;
            if (Bytes(parts[1]) is not { } bytes)
                return null;
            pairs[parts[0]] = Encoding.UTF8.GetString(bytes);
        }
        return pairs;
    }

    /// <summary>What was said of an upload under one of these names.</summary>
    public static string? Said(Upload upload, params string[] names) =>
        upload.Metadata is { } said && Metadata(said) is { } pairs
            ? names.Select(n => pairs.GetValueOrDefault(n)).FirstOrDefault(v => !string.IsNullOrEmpty(v))
            : null;

    /// <summary>The digest a browser promises of the whole: 64 hexadecimal digits, or those 32 bytes in Base64.</summary>
    public static byte[]? Promised(Upload upload) =>
        Said(upload, "sha256") is not { } said ? null
        : said.Length == 64 && said.All(char.IsAsciiHexDigit) ? Convert.FromHexString(said)
        : Bytes(said) is { Length: 32 } digest ? digest
        : [];

    /// <summary>"sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=". Its digest is taken as bytes, and as their hexadecimal digits, which some clients encode instead.</summary>
    public static (HashAlgorithmName Algorithm, byte[] Digest)? Checksum(string said)
    {
        if (said.Split(' ') is not [var name, var encoded] || Bytes(encoded) is not { } digest)
            return null;
        var (algorithm, length) = name switch
        {
            "md5" => (HashAlgorithmName.MD5, 16),
            "sha1" => (HashAlgorithmName.SHA1, 20),
            "sha256" => (HashAlgorithmName.SHA256, 32),
            _ => (default, 0),
        };
        if (length == 0)
            return null;
        return digest.Length == length * 2 && digest.All(b => char.IsAsciiHexDigit((char)b))
            ? (algorithm, Convert.FromHexString(Encoding.ASCII.GetString(digest)))
            : (algorithm, digest);
    }

    /// <summary>The pieces of "final;/uploads/a /uploads/b", wherever the client says that they are. Null: not so.</summary>
    public static IReadOnlyList<UploadId>? Pieces(string concat)
    {
        if (!concat.StartsWith("final;", StringComparison.Ordinal))
            return null;
        var ids = new List<UploadId>();
        foreach (var address in concat["final;".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (IdIn(address.Split('/')[^1]) is { } id)
                ids.Add(id);
            else
                return null;
        return ids.Count == 0 ? null : ids;
    }

    public static UploadId? IdIn(string? said) => Guid.TryParseExact(said, "N", out var id) ? new UploadId(id) : null;

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
