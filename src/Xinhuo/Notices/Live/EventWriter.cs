using System.Globalization;
using System.Text;

namespace Xinhuo.Notices.Live;

/// <summary>Server-sent events by hand: a stream holds nothing but this while it waits.</summary>
internal sealed class EventWriter(HttpResponse response)
{
    private readonly StringBuilder _waiting = new();

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

    public async Task Send(CancellationToken cancel)
    {
        if (_waiting.Length == 0)
            return;
        var text = _waiting.ToString();
        _waiting.Clear();
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }
}
