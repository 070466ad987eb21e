using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// One browser in a room, as the page's own script (Room.ts) is one: takes each change in its order, asks for what is missing between two, and comes
/// back and asks again when its stream ends. So nothing may be missed, and what came by asking is counted by itself.
/// </summary>
internal sealed class ChatEar(HttpClient http, string server, Guid room, string cookie, long change)
{
    private const string Changed = "data-change=\"";
    private const string Sent = "sent";
    private static readonly TimeSpan ComesBackAfter = TimeSpan.FromSeconds(2);

    private readonly List<(long Sent, double Ms)> _heard = [];
    private int _lines;
    private long _change = change;

    /// <summary>Lines heard, each once.</summary>
    public int Lines => Volatile.Read(ref _lines);

    /// <summary>Lines that came as an answer to asking.</summary>
    public int CaughtUp { get; private set; }

    /// <summary>How often the page had to be loaded anew, since too much was missing.</summary>
    public int Reloads { get; private set; }

    /// <summary>How often the stream ended by itself.</summary>
    public int Ended { get; private set; }

    /// <summary>How long after it was sent each line was heard, in ms: of those that were sent after this timestamp.</summary>
    public IEnumerable<double> Since(long timestamp) => _heard.Where(h => h.Sent >= timestamp).Select(h => h.Ms);

    public static async Task<long> ChangeOf(HttpClient http, string server, Guid room, string cookie)
    {
        var page = await Text(http, $"{server}/chat/{room}", cookie, CancellationToken.None);
        var at = page.IndexOf(Changed, StringComparison.Ordinal) + Changed.Length;
        return long.Parse(page.AsSpan(at, page.AsSpan(at).IndexOf('"')), CultureInfo.InvariantCulture);
    }

    public async Task Listen(CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Hear(end);
                Ended++;
                await Task.Delay(ComesBackAfter, end);
            }
        }
        catch (OperationCanceledException)
        {
            // Measured.
        }
    }

    private async Task Hear(CancellationToken end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server}/live/me?room={room}") { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
        await CatchUp(end);
        while (await reader.ReadLineAsync(end) is { } line)
        {
            var at = line.IndexOf(Changed, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var number = Number(line, at + Changed.Length);
            if (number == _change + 1)
                Take(line, number);
            else if (number > _change)
                await CatchUp(end);
        }
    }

    private async Task CatchUp(CancellationToken end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server}/chat/{room}/lines?after={_change}") { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request, end);
        if (answer.StatusCode == HttpStatusCode.ResetContent)
        {
            Reloads++;
            var there = await ChangeOf(http, server, room, cookie);
            Interlocked.Add(ref _lines, (int)(there - _change));
            _change = there;
            return;
        }
        if (answer.StatusCode == HttpStatusCode.NoContent)
            return;
        answer.EnsureSuccessStatusCode();
        var rows = await answer.Content.ReadAsStringAsync(end);
        for (var at = rows.IndexOf(Changed, StringComparison.Ordinal); at >= 0; )
        {
            var next = rows.IndexOf(Changed, at + Changed.Length, StringComparison.Ordinal);
            var row = rows[at..(next < 0 ? rows.Length : next)];
            if (Number(row, Changed.Length) is var number && number > _change)
            {
                CaughtUp++;
                Take(row, number);
            }
            at = next;
        }
    }

    private void Take(string row, long number)
    {
        _change = number;
        var at = row.LastIndexOf(Sent, StringComparison.Ordinal);
        if (at < 0)
            return;
        var sent = Number(row, at + Sent.Length);
        _heard.Add((sent, Stopwatch.GetElapsedTime(sent).TotalMilliseconds));
        Interlocked.Increment(ref _lines);
    }

    private static async Task<string> Text(HttpClient http, string address, string cookie, CancellationToken end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request, end);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(end);
    }

    private static long Number(string text, int at)
    {
        var digits = text.AsSpan(at);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return long.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
