using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// One stretch of load: how many answers a second, how long half of them and all but one in a hundred took, and what each cost the server and
/// its database of their core, which tells the truth even where somebody else uses the core too.
/// </summary>
internal sealed record Stretch(double PerSecond, double HalfMs, double P99Ms, long Failed, double CpuMicroseconds);

/// <summary>wrk on the second core, sending requests made beforehand in a fixed order, so that both sides get the same ones.</summary>
internal sealed partial class Wrk(string folder)
{
    /// <summary>In a body: twelve hexadecimal digits that no other request has.</summary>
    public const string Mark = "onceandagain";

    private const string Script = """
        local requests, marked, at, said = {}, {}, 0, 0
        local run = os.time() % 0x1000000
        function init(args)
          for line in io.lines(args[1]) do
            local method, path, cookie, body = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)")
            local headers = { ["Cookie"] = cookie ~= "" and cookie or nil }
            if body ~= "" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
            requests[#requests + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
            marked[#requests] = body:find("onceandagain", 1, true) ~= nil
          end
        end
        function request()
          at = at % #requests + 1
          if not marked[at] then return requests[at] end
          said = said + 1
          return (requests[at]:gsub("onceandagain", string.format("%06x%06x", run, said), 1))
        end
        """;

    /// <summary>Keeps the requests of one kind: method, path, cookie, body.</summary>
    public void Prepare(string kind, IEnumerable<(string Method, string Path, string Cookie, string Body)> requests)
    {
        File.WriteAllText(Path.Combine(folder, "load.lua"), Script);
        File.WriteAllLines(Path.Combine(folder, kind), requests.Select(r => $"{r.Method}\t{r.Path}\t{r.Cookie}\t{r.Body}"));
    }

    public async Task<Stretch> Run(string kind, Server server, int seconds, int connections = 16)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var argument in (string[])
                [
                    "-c",
                    "1",
                    "wrk",
                    "-t1",
                    $"-c{connections}",
                    $"-d{seconds}s",
                    "--timeout",
                    "10s",
                    "--latency",
                    "-s",
                    Path.Combine(folder, "load.lua"),
                    server.Address,
                    "--",
                    Path.Combine(folder, kind),
                ]
        )
            start.ArgumentList.Add(argument);
        var before = server.CpuSeconds;
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (wrk.ExitCode != 0)
            throw new InvalidOperationException($"wrk: {said}{await wrk.StandardError.ReadToEndAsync()}");
        var failed =
            Number(Failures().Match(said))
            + SocketErrors().Match(said).Groups.Values.Skip(1).Sum(g => g.Success ? long.Parse(g.ValueSpan, CultureInfo.InvariantCulture) : 0);
        return new Stretch(
            double.Parse(PerSecond().Match(said).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            Time(said, "50%"),
            Time(said, "99%"),
            failed,
            (server.CpuSeconds - before) * 1e6 / Math.Max(Number(Answers().Match(said)), 1)
        );
    }

    private static long Number(Match match) => match.Success ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static double Time(string said, string share)
    {
        var match = Regex.Match(said, $@"\s{share}\s+([\d.]+)(us|ms|s)");
        return double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            * match.Groups[2].Value switch
            {
                "us" => 0.001,
                "ms" => 1,
                _ => 1000,
            };
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Answers();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failures();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex SocketErrors();
}
