using System.Runtime.InteropServices;

namespace Xinhuo.Platform.Files;

/// <summary>A new name in a folder survives a power cut only when the folder itself was flushed, which .NET has no call for.</summary>
internal static partial class Disk
{
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = open(folder, 0);
        if (handle < 0)
            throw new IOException($"Could not open {folder} (error {Marshal.GetLastPInvokeError()}).");
        var done = fsync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = close(handle);
        if (done != 0)
            throw new IOException($"Could not flush {folder} (error {error}).");
    }

    /// <summary>A second name for the same bytes; where the file system knows no such thing, a copy.</summary>
    public static void Link(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && link(from, to) == 0)
            return;
        File.Copy(from, to);
        using var copy = new FileStream(to, FileMode.Open, FileAccess.Write);
        copy.Flush(flushToDisk: true);
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int link(string from, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int fsync(int handle);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int close(int handle);
}
