namespace Xinhuo.Platform.Web;

/// <summary>
/// How the house is reached from outside, for letters that no request asked for: setting <c>Site:Url</c> ("https://club.example.com"), or the
/// first address the program listens on.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    public string Root { get; } =
        (
            configuration["Site:Url"]
            ?? configuration["urls"]?.Split(';')[0].Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            ?? "http://localhost:5080"
        ).TrimEnd('/');

    public string Of(string path) => Root + path;
}
