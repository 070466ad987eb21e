using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Bench.Measuring;

/// <summary>Measures everything on each engine: ours and by hand in turns in the same run, medians and ratios.</summary>
internal static class Measure
{
    public static async Task<int> Run(Asked asked)
    {
        var json = new JsonObject();
        foreach (var engine in asked.Engines)
        {
            if (asked.Only is ["introductions"])
            {
                // A community of its own, on SQLite.
                if (engine == "sqlite")
                    json[engine] = await StrangerFigures.Measure(asked);
                continue;
            }
            Say($"{engine}: filling or copying the {asked.Size.Name} community");
            var at = await Premises.Prepare(asked, engine);
            var figures = await new Course(asked, at).Run();
            figures.Write(asked.Json ? Console.Error : Console.Out, engine);
            json[engine] = figures.ToJson();
        }
        if (asked.Json)
            Console.WriteLine(json.ToJsonString());
        return 0;
    }

    public static void Say(string words) => Console.Error.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss} {words}");
}

/// <summary>The course of one engine.</summary>
internal sealed class Course(Asked asked, Premises at)
{
    private static readonly string Own = typeof(Course).Assembly.Location;

    private readonly Figures _figures = new();
    private readonly Wrk _wrk = new(at.Folder);
    private readonly Size _size = asked.Size;
    private readonly HashSet<Server> _settled = [];
    private Premises? _twin;

    public async Task<Figures> Run()
    {
        var visitors = await Visitors.SignIn(at);
        var page = $"/topics/{visitors.LongTopics[0]}";
        if (asked.Wants("search"))
            await Search();
        if (asked.Wants("start"))
            await Starts(page, visitors.People[0].Cookie);
        _twin = at.Twin();
        await using var ours = await Server.Start(asked.App, "serve", at, page);
        await using var byHand = await Server.Start(Own, "byhand", _twin, "/health");
        foreach (var path in (string[])[page, $"/groups/{visitors.Groups[0]}"])
            _figures.Note(await Alike.Compare(ours.Address, byHand.Address, path, visitors.People[0].Cookie));
        if (asked.Wants("list"))
            await Both("topicList", visitors.Lists(), ours, byHand);
        if (asked.Wants("page"))
            await Both("topicPage", visitors.Pages(), ours, byHand);
        if (asked.Wants("guest"))
            await Guests(visitors, ours, byHand);
        if (asked.Wants("reply"))
            await Both("reply", await visitors.Replies(ours.Address), ours, byHand, latency: true);
        _figures["memoryMegabytes"] = ours.Megabytes;
        _figures["byHandMemoryMegabytes"] = byHand.Megabytes;
        if (asked.Wants("chat"))
            await ChatFigures.Run(_figures, at, visitors, ours, _size, () => Server.Start(asked.App, "serve", at, page));
        if (asked.Wants("seats"))
            await SeatFigures.Run(_figures, at, visitors, ours, _size);
        return _figures;
    }

    private async Task Search()
    {
        Measure.Say("search");
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                [
                    "-c",
                    "0",
                    "dotnet",
                    Own,
                    "search",
                    "--folder",
                    at.Folder,
                    .. at.Postgres is null ? (string[])[] : ["--postgres", at.Postgres],
                    .. _size == Size.Quick ? (string[])["--quick"] : [],
                ]
        )
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var found = JsonSerializer.Deserialize<SearchFigures>(said.Trim().Split('\n')[^1])!;
        (_figures["searchRecall"], _figures["searchWorstP99Ms"], _figures["searchWorstHalfMs"]) = (found.Recall, found.WorstP99Ms, found.WorstHalfMs);
        _figures.Note($"search: {found.Words} words looked for in every text; slowest \"{found.WorstWord}\" with {found.WorstHits} hits");
    }

    private async Task Starts(string page, string cookie)
    {
        Measure.Say("start");
        var (guest, member) = (new List<double>(), new List<double>());
        for (var i = 0; i < _size.Rounds; i++)
        {
            await using (var server = await Server.Start(asked.App, "serve", at, page))
                guest.Add(server.Started.TotalSeconds);
            await using (var server = await Server.Start(asked.App, "serve", at, page, cookie))
                member.Add(server.Started.TotalSeconds);
        }
        (_figures["startSeconds"], _figures["startSignedInSeconds"]) = (Median(guest), Median(member));
    }

    private async Task Guests(Visitors visitors, Server ours, Server byHand)
    {
        var prepared = Directory.CreateDirectory(Path.Combine(at.Folder, "prepared-pages"));
        using var http = Server.Client();
        foreach (var topic in visitors.LongTopics.Take(10))
            await File.WriteAllBytesAsync(Path.Combine(prepared.FullName, topic.ToString()), await http.GetByteArrayAsync($"{ours.Address}/topics/{topic}"));
        _wrk.Prepare("prepared", visitors.Guests("prepared"));
        await Both("guest", visitors.Guests("topics"), ours, byHand, theirs: "prepared");
        _figures["guestOwnWritesUnseen"] = await GuestFigures.OwnWritesUnseen(visitors, ours.Address, 20);
        _figures["guestStaleMs"] = await GuestFigures.StaleMs(at, visitors, ours.Address, 8);
    }

    private async Task Both(
        string kind,
        IEnumerable<(string, string, string, string)> requests,
        Server ours,
        Server byHand,
        string? theirs = null,
        bool latency = false
    )
    {
        Measure.Say(kind);
        _wrk.Prepare(kind, requests);
        await Warm(kind, ours);
        await Warm(theirs ?? kind, byHand);
        var (a, b) = (new List<Stretch>(), new List<Stretch>());
        for (var i = 0; i < _size.Rounds; i++)
        {
            await Carried(latency);
            a.Add(await _wrk.Run(kind, ours, _size.Seconds));
            await Carried(latency);
            b.Add(await _wrk.Run(theirs ?? kind, byHand, _size.Seconds));
        }
        var (x, y) = (Median(a.Select(s => s.PerSecond)), Median(b.Select(s => s.PerSecond)));
        (_figures[$"{kind}Ratio"], _figures[$"{kind}PerSecond"], _figures[$"{kind}ByHandPerSecond"]) = (x / y, x, y);
        var (cpuX, cpuY) = (Median(a.Select(s => s.CpuMicroseconds)), Median(b.Select(s => s.CpuMicroseconds)));
        (_figures[$"{kind}RatioByCpu"], _figures[$"{kind}CpuMicroseconds"], _figures[$"{kind}ByHandCpuMicroseconds"]) = (cpuY / cpuX, cpuX, cpuY);
        if (latency)
            (_figures[$"{kind}HalfMs"], _figures[$"{kind}P99Ms"], _figures[$"{kind}ByHandP99Ms"]) = (
                Median(a.Select(s => s.HalfMs)),
                Median(a.Select(s => s.P99Ms)),
                Median(b.Select(s => s.P99Ms))
            );
        Measure.Say(
            $"{kind}: {string.Join(' ', a.Select(s => $"{s.PerSecond:0}"))} against {string.Join(' ', b.Select(s => $"{s.PerSecond:0}"))} a second; {cpuX:0} against {cpuY:0} µs of the core each"
        );
        if (a.Concat(b).Sum(s => s.Failed) is > 0 and var failed)
            _figures.Note($"{kind}: {failed} answers failed");
    }

    /// <summary>After writing, both couriers first carry what is left: neither side is measured while the other still works on it.</summary>
    private async Task Carried(bool writing)
    {
        if (!writing)
            return;
        foreach (var premises in new[] { at, _twin ?? at }.Distinct())
        {
            await using var house = await House.Open(premises.Folder, premises.Postgres);
            await using var db = house.Read();
            for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < 10 && await db.Set<OutboxRow>().AnyAsync(); )
                await Task.Delay(100);
        }
    }

    /// <summary>
    /// Traffic until the runtime's compiler has settled: so many seconds, and as many of the core's own where others use it too; half as long for a
    /// further kind of page. The compiler first counts and only then optimizes, and on one full core it comes to that late: under a minute, a page
    /// costs twice what it costs in the end.
    /// </summary>
    private async Task Warm(string kind, Server server)
    {
        var seconds = _settled.Add(server) ? _size.Warm : _size.Warm / 2;
        var (before, watch) = (server.CpuSeconds, Stopwatch.StartNew());
        do await _wrk.Run(kind, server, Math.Max(seconds / 4, 2));
        while ((watch.Elapsed.TotalSeconds < seconds || server.CpuSeconds - before < seconds * 0.6) && watch.Elapsed.TotalSeconds < seconds * 3);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
