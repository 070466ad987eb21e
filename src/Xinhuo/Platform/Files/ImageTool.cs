using System.ComponentModel;
using System.Diagnostics;

namespace Xinhuo.Platform.Files;

/// <summary>
/// libvips as a child process, because pictures come from strangers: it has limits on memory, time and disk, knows none of
/// our secrets, and what it crashes on costs nobody else anything.
/// </summary>
internal sealed class ImageTool(ImageLimits limits)
{
    private const int SpokenEnough = 4096;
    private const int KilledForTime = 128 + 24;

    /// <summary>What the child said, or why it could not.</summary>
    public readonly record struct Answer(PhotoRefusal? Refusal, string Said);

    /// <param name="drawnByUs">Also reads SVG, which nobody else may hand us.</param>
    public async Task<Answer> Run(string folder, string tool, string[] arguments, bool drawnByUs, CancellationToken deadline)
    {
        if (Find(tool) is not { } program || Which("prlimit") is not { } prlimit)
            return new Answer(PhotoRefusal.ToolMissing, "");
        using var child = new Process { StartInfo = Describe(prlimit, program, arguments, folder, drawnByUs) };
        try
        {
            child.Start();
        }
        catch (Win32Exception)
        {
            return new Answer(PhotoRefusal.ToolMissing, "");
        }
        try
        {
            var said = Hear(child.StandardOutput, deadline);
            var complained = Hear(child.StandardError, deadline);
            await child.WaitForExitAsync(deadline);
            await complained;
            return child.ExitCode switch
            {
                0 => new Answer(null, await said),
                KilledForTime => new Answer(PhotoRefusal.TookTooLong, ""),
                _ => new Answer(PhotoRefusal.Broken, await complained),
            };
        }
        finally
        {
            await End(child);
        }
    }

    private ProcessStartInfo Describe(string prlimit, string program, string[] arguments, string folder, bool drawnByUs)
    {
        var seconds = (long)Math.Ceiling(limits.Time.TotalSeconds);
        var start = new ProcessStartInfo(prlimit)
        {
            ArgumentList = { $"--as={limits.Memory}", $"--cpu={seconds}", $"--fsize={limits.Memory}", "--core=0", "--", program },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TMPDIR"] = folder;
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_WARNING"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        if (!drawnByUs)
            start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        return start;
    }

    private string? Find(string tool) =>
        limits.ToolFolder is not { } folder ? Which(tool)
        : Path.Combine(folder, tool) is var path && File.Exists(path) ? path
        : null;

    private static string? Which(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);

    /// <summary>A hostile file can make a reader complain without end: listen on, remember the beginning.</summary>
    private static async Task<string> Hear(StreamReader from, CancellationToken deadline)
    {
        var heard = new char[SpokenEnough];
        var kept = await from.ReadBlockAsync(heard, deadline);
        var rest = new char[SpokenEnough];
        while (await from.ReadAsync(rest, deadline) > 0) { }
        return new string(heard, 0, kept);
    }

    private static async Task End(Process child)
    {
        if (child.HasExited)
            return;
        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync(CancellationToken.None);
    }
}
