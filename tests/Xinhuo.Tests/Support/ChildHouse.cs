using System.Diagnostics;

namespace Xinhuo.Tests.Support;

/// <summary>The real built program in a process of its own, which can be killed as a power cut would.</summary>
public sealed class ChildHouse : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _said,
        _complained;

    private ChildHouse(string folder, string? connection, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Xinhuo.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XINHUO_DATA"] = folder;
        start.Environment["ConnectionStrings__Xinhuo"] = connection ?? "";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        _process = Process.Start(start)!;
        (_said, _complained) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
    }

    public static ChildHouse Serve(string folder, string? connection) => new(folder, connection, ["serve"]);

    public static ChildHouse Run(string folder, string? connection, params string[] args) => new(folder, connection, args);

    public bool Lives => !_process.HasExited;

    /// <summary>SIGKILL: nothing is finished, nothing is said.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<(int Code, string Output)> Ends()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (_process.ExitCode, await _said + await _complained);
    }

    public void Dispose()
    {
        if (Lives)
            _process.Kill();
        _process.Dispose();
    }
}
