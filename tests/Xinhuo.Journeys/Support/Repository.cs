namespace Xinhuo.Journeys.Support;

/// <summary>Where things are in this clone.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Pictures and logs of the last run.</summary>
    public static string Artifacts { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "journeys")).FullName;

    /// <summary>The program as it is deployed; bin/test builds it.</summary>
    public static string App
    {
        get
        {
            var app = Environment.GetEnvironmentVariable("XINHUO_APP") ?? Path.Combine(Root, "artifacts", "app", "Xinhuo.dll");
            return File.Exists(app) ? app : throw new InvalidOperationException($"{app} is not built: run bin/test once, or bin/start.");
        }
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("This is not inside a clone of the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Xinhuo.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
