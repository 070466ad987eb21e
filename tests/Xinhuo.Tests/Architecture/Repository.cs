namespace Xinhuo.Tests.Architecture;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    /// <summary>Source files under src, build output left aside.</summary>
    public static IEnumerable<string> Files(string pattern, string under = "src") =>
        Directory
            .EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
            .Where(f => !Relative(f).Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "built"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Xinhuo.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
