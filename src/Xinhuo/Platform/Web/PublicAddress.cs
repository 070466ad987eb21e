namespace Xinhuo.Platform.Web;

/// <summary>
/// How the house is reached from outside, for letters that no request asked for: setting <c>Site:Url</c> ("https://club.example.com"), or the
/// first address the program listens on.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly bool _isSet = !string.IsNullOrWhiteSpace(configuration["Site:Url"]);

    public string Root { get; } =
        (
            configuration["Site:Url"]
            ?? configuration["urls"]?.Split(';')[0].Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            ?? "http://localhost:5080"
        ).TrimEnd('/');

    public string Of(string path) => Root + path;

    /// <summary>A link to hand over: by the address that was set, or, where none was, by the one the asker came through.</summary>
    public string Here(HttpRequest request, string path) => _isSet ? Of(path) : $"{request.Scheme}://{request.Host}{path}";

    /// <summary>Set, and reached over TLS: then nothing of the house need ever travel without.</summary>
    public bool IsSecure => _isSet && Root.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
