using Xunit;

namespace Xinhuo.Tests.Support;

/// <summary>
/// Real data that is not ours to hand out: it lies beside the repository, or where XINHUO_SHARED_DATA says. Whoever has it tests on it too;
/// without it these tests are skipped and say so. The same abilities are tested on our own examples.
/// </summary>
internal static class SharedData
{
    /// <summary>The folder of one data set; skips the test where it is not at hand.</summary>
    public static string Folder(string name)
    {
        var folder = Path.Combine(Root ?? "", name);
        if (Root is null || !Directory.Exists(folder))
            Assert.Skip($"The data set {name} is not on this machine (XINHUO_SHARED_DATA names the folder that holds it).");
        return folder;
    }

    private static string? Root { get; } = Environment.GetEnvironmentVariable("XINHUO_SHARED_DATA") ?? BesideRepository();

    private static string? BesideRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Xinhuo.slnx")))
            folder = folder.Parent;
        return folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data") : null;
    }
}
