using System.Text.RegularExpressions;

namespace Xinhuo.Community.Brakes;

/// <summary>What makes two links the same: host and path, and what is asked for there but for the marks that tell where a click came from.</summary>
internal static partial class LinkKey
{
    public const int MostUnits = 300;
    private const int MostLinks = 20;

    /// <summary>Parameters that follow a click and change nothing of the page.</summary>
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid",
        "gclid",
        "msclkid",
        "yclid",
        "dclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "spm",
        "scm",
        "from",
        "share_source",
        "share_medium",
        "share_token",
        "shareid",
        "share_id",
        "timestamp",
        "isappinstalled",
        "nsukey",
        "vd_source",
        "ref",
        "ref_src",
        "source",
        "src",
        "_ga",
        "unique_k",
    };

    /// <summary>The links that lead out of the house, in rendered HTML, each once.</summary>
    public static IReadOnlyList<string> In(string html) =>
        html.Length == 0 || !html.Contains("http", StringComparison.OrdinalIgnoreCase)
            ? []
            : [.. Address().Matches(html).Select(m => Of(System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))).OfType<string>().Distinct().Take(MostLinks)];

    /// <summary>Null: no address of the web.</summary>
    public static string? Of(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return null;
        var host = address.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.Ordinal) || host.StartsWith("m.", StringComparison.Ordinal) && host.Count(c => c == '.') > 1)
            host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var path = address.AbsolutePath.TrimEnd('/').ToLowerInvariant();
        var asked = address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !IsTracking(p.Split('=')[0]))
            .Order(StringComparer.Ordinal);
        var key = host + (address.IsDefaultPort ? "" : $":{address.Port}") + path + (string.Join('&', asked) is { Length: > 0 } query ? "?" + query : "");
        return key.Length <= MostUnits ? key : key[..(MostUnits - 64)] + Hash(key);
    }

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);

    private static string Hash(string key) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));

    [GeneratedRegex("href=\"(https?://[^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
