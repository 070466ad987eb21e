using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Xinhuo.Journeys.Support;

/// <summary>The real program in its own process, on a free port, with a data folder that is thrown away.</summary>
public sealed class Server : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    public Server()
        : this([]) { }

    /// <param name="settings">Environment of the program, such as ConnectionStrings__Xinhuo.</param>
    internal Server(Dictionary<string, string> settings) => _settings = settings;

    /// <summary>As people type it: passkeys belong to "localhost", not to a number.</summary>
    public string Address { get; } = $"http://localhost:{FreePort()}";

    public string Data { get; } = Directory.CreateTempSubdirectory("xinhuo-journeys-").FullName;

    /// <summary>What the program has said so far.</summary>
    public string Log => string.Join('\n', _log);

    public async ValueTask InitializeAsync()
    {
        _process = Start("serve");
        Listen(_process.StandardOutput);
        Listen(_process.StandardError);
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
        {
            if (_process.HasExited)
                break;
            try
            {
                using var health = await http.GetAsync(new Uri(Address + "/health"));
                if (health.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException($"The server did not come up at {Address}.\n{Log}");
    }

    /// <summary>Runs a command of the program on the same data, and gives what it printed.</summary>
    public async Task<string> Run(params string[] command)
    {
        using var process = Start(command);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await said
            : throw new InvalidOperationException($"xinhuo {string.Join(' ', command)} ended with {process.ExitCode}.\n{await said}{await complained}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        await File.WriteAllTextAsync(Path.Combine(Repository.Artifacts, "server.log"), Log);
        Directory.Delete(Data, recursive: true);
    }

    private Process Start(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.App, .. command])
        {
            WorkingDirectory = Data,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__Xinhuo");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["XINHUO_DATA"] = Data;
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private async void Listen(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
            _log.Enqueue(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
