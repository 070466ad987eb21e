using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Xinhuo.Bench.Measuring;

/// <summary>A program under load: on the first core, on a spare port of this machine only.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private readonly int? _database;

    private Server(Process process, string address, TimeSpan started, int? database) =>
        (_process, Address, Started, _database) = (process, address, started, database);

    public string Address { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan Started { get; }

    public double Megabytes =>
        File.ReadLines($"/proc/{_process.Id}/status")
            .Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024)
            .Single();

    /// <summary>What the program has used of the core, and its database with it.</summary>
    public double CpuSeconds => Ticks($"/proc/{_process.Id}/stat") / 100.0 + (_database is { } postmaster ? OfDatabase(postmaster) : 0);

    /// <param name="path">The page whose first answer counts as started.</param>
    public static async Task<Server> Start(string program, string verb, Premises at, string path, string cookie = "")
    {
        var address = $"http://127.0.0.1:{SparePort()}";
        var start = new ProcessStartInfo("taskset")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = at.Folder,
        };
        foreach (var argument in (string[])["-c", "0", "dotnet", program, verb])
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in at.Environment)
            start.Environment[key] = value;
        start.Environment["ASPNETCORE_URLS"] = address;
        var log = new StreamWriter(Path.Combine(at.Folder, $"{verb}.log"));
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = Client();
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address + path);
                if (cookie.Length > 0)
                    request.Headers.Add("Cookie", cookie);
                using var answer = await http.SendAsync(request);
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"{verb} answered {path} with {(int)answer.StatusCode}; see {verb}.log in {at.Folder}.");
                return new Server(process, address, watch.Elapsed, at.Postmaster);
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(3);
            }
        }

        void Keep(string? line)
        {
            lock (log)
            {
                log.WriteLine(line);
                log.Flush();
            }
        }
    }

    public static HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                UseProxy = false,
            }
        );

    public async ValueTask DisposeAsync()
    {
        using var _ = _process;
        if (_process.HasExited)
            return;
        // taskset became the program: it is the one process.
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The cluster's own processes, and those that have ended since.</summary>
    private static double OfDatabase(int postmaster)
    {
        var ticks = 0L;
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
            try
            {
                var fields = Fields($"{process}/stat");
                var self = process == $"/proc/{postmaster}";
                if (self || fields[1] == postmaster.ToString(CultureInfo.InvariantCulture))
                    ticks +=
                        long.Parse(fields[11], CultureInfo.InvariantCulture)
                        + long.Parse(fields[12], CultureInfo.InvariantCulture)
                        + (self ? long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture) : 0);
            }
            catch (IOException)
            {
                // It ended while we looked.
            }
        return ticks / 100.0;
    }

    private static long Ticks(string file) =>
        Fields(file) is var fields ? long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture) : 0;

    // Past the name in brackets, which may hold anything: state, parent, …, user and system time.
    private static string[] Fields(string file) => File.ReadAllText(file) is var text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : [];

    private static int SparePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
