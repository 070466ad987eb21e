using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Xinhuo.Notices.Live;

/// <summary>Server-sent events by hand: a stream holds nothing but this while it waits.</summary>
internal sealed class EventWriter(HttpResponse response)
{
    /// <summary>Each write costs the network a call, which a room of five hundred pays five hundred times a line: five a second are live enough.</summary>
    private static readonly TimeSpan _breath = TimeSpan.FromMilliseconds(200);

    private readonly StringBuilder _waiting = new();
    private long _written;

    /// <summary>Says at once that the stream stands, so that headers leave and proxies let go.</summary>
    public async Task Open(CancellationToken cancel)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        _waiting.Append("retry: 2000\n\n");
        await Send(cancel);
    }

    public void Add(string name, string data, long? id = null)
    {
        if (id is { } number)
            _waiting.Append(CultureInfo.InvariantCulture, $"id: {number}\n");
        _waiting.Append(CultureInfo.InvariantCulture, $"event: {name}\n");
        foreach (var line in data.Split('\n'))
            _waiting.Append(CultureInfo.InvariantCulture, $"data: {line.TrimEnd('\r')}\n");
        _waiting.Append('\n');
    }

    /// <summary>Asks the browser not to come back for a while.</summary>
    public Task Rest(CancellationToken cancel)
    {
        _waiting.Append("retry: 600000\n\n");
        return Send(cancel);
    }

    public Task Pulse(CancellationToken cancel)
    {
        _waiting.Append(": here\n\n");
        return Send(cancel);
    }

    /// <summary>The first word leaves at once; who has just spoken waits a breath, so that what comes meanwhile leaves in one piece.</summary>
    public Task Breathe(CancellationToken cancel)
    {
        var rest = _breath - Stopwatch.GetElapsedTime(_written);
        return rest > TimeSpan.Zero ? Task.Delay(rest, cancel) : Task.CompletedTask;
    }

    public async Task Send(CancellationToken cancel)
    {
        if (_waiting.Length == 0)
            return;
        var text = _waiting.ToString();
        _waiting.Clear();
        _written = Stopwatch.GetTimestamp();
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }
}
