using System.Text.Json;

namespace Xinhuo.Shell;

/// <summary>Where the built styles and scripts lie: their names carry a hash of their content, so a browser may keep them for a year.</summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    public const string Folder = "/built/";

    private readonly Lazy<Dictionary<string, string>> _names = new(() => Read(environment));

    /// <summary>"app.js" → "/built/app-5RZFJ5OR.js".</summary>
    public string this[string name] => Folder + Names[name];

    // While one develops, the styles change under a running server.
    private Dictionary<string, string> Names => environment.IsDevelopment() ? Read(environment) : _names.Value;

    private static Dictionary<string, string> Read(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(Folder + "manifest.json");
        if (!file.Exists)
            throw new InvalidOperationException("wwwroot/built/manifest.json is missing: `dotnet build src/Xinhuo` makes it.");
        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
